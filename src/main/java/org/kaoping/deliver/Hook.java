package org.kaoping.deliver;

import java.util.Locale;

/** The hooks of git that are used; each is a file of this name that starts the program. */
enum Hook {
  PRE_RECEIVE,
  POST_RECEIVE;

  /** By this, the second line of a file tells that it was made by this program. */
  static final String MARK = "# kaoping:";

  /** Returns git's name for it, which is also that of the subcommand of {@code hooks}. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the file's content. */
  String script(Program program) {
    return """
        #!/bin/sh
        %s made by "kaoping hooks install"; "kaoping hooks remove" takes it away
        # A repository without settings shares this folder of hooks with another one.
        branch=$(git config --local %s.%s) || case $? in 1) exit 0 ;; *) exit 1 ;; esac
        moved=
        while read -r old new ref; do
          if [ "$ref" = "refs/heads/$branch" ]; then moved="$old $new"; fi
        done
        if [ -z "$moved" ]; then exit 0; fi
        # What was begun is finished when the connection breaks.
        trap '' HUP PIPE
        # Names of files are UTF-8, whatever the session of the one who pushes says.
        LC_ALL=C.UTF-8
        export LC_ALL
        PATH=$PATH:%s
        # shellcheck disable=SC2086 # two names of commits
        exec %s hooks %s --repository "$PWD" $moved </dev/null
        """
        .formatted(
            MARK,
            HookSettings.SECTION,
            HookSettings.BRANCH,
            Program.quoted(program.java()),
            program.forShell(),
            file());
  }
}
