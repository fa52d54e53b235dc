// Shows the page again when its site has changed, and what is wrong above the page that last was right.
"use strict";
(() => {
  const own = document.currentScript.dataset.version;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/_kaoping/live.css";
  document.head.append(style);

  function line(parent, kind, text) {
    const element = document.createElement(kind);
    element.textContent = text;
    parent.append(element);
    return element;
  }

  function show(problems) {
    document.querySelector("#_kaoping-problems")?.remove();
    if (problems.length === 0) {
      return;
    }
    const box = document.createElement("section");
    box.id = "_kaoping-problems";
    box.setAttribute("role", "alert");
    const list = document.createElement("ol");
    for (const problem of problems) {
      const item = document.createElement("li");
      line(item, "code", `${problem.file}:${problem.line}:${problem.column}`);
      line(item, "p", `${problem.code} ${problem.message}`);
      line(item, "p", problem.hint).className = "hint";
      list.append(item);
    }
    const close = line(box, "button", "×");
    close.addEventListener("click", () => box.remove());
    box.append(list);
    document.body.append(box);
  }

  new EventSource("/_kaoping/events").onmessage = event => {
    const state = JSON.parse(event.data);
    if (state.version === own) {
      show(state.problems);
    } else {
      location.reload();
    }
  };
})();
