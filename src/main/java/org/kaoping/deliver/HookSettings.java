package org.kaoping.deliver;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;

/**
 * What hooks are told of when they are installed. It stands in the repository's own configuration,
 * which nobody who pushes can change.
 *
 * @param branch whose commits are published, without {@code refs/heads/}
 * @param folder of the workspace in the repository, with slashes; empty for all of it
 * @param language of messages where the site has none
 * @param allow whether results that are final may change without a correction
 * @param allowForced whether the branch may lose commits
 */
public record HookSettings(
    Target target,
    String branch,
    String folder,
    Language language,
    boolean allow,
    boolean allowForced) {
  /** The section of the configuration. */
  static final String SECTION = "kaoping";

  /** The name in the configuration by which the shell finds the branch, too. */
  static final String BRANCH = "branch";

  private static final String FOLDER = "path";
  private static final String LANGUAGE = "lang";
  private static final String ALLOW = "allow";
  private static final String ALLOW_FORCED = "allowforced";

  /** Returns the settings of a repository, if hooks were installed there. */
  public static Optional<HookSettings> of(Repository repository) {
    Map<String, String> values = repository.configuration(SECTION);
    return values.containsKey(Target.FOLDER) && values.containsKey(BRANCH)
        ? Optional.of(
            new HookSettings(
                Target.of(values),
                values.getOrDefault(BRANCH, ""),
                values.getOrDefault(FOLDER, ""),
                Language.of(values.getOrDefault(LANGUAGE, "")).orElse(Language.ENGLISH),
                Boolean.parseBoolean(values.get(ALLOW)),
                Boolean.parseBoolean(values.get(ALLOW_FORCED))))
        : Optional.empty();
  }

  /** Keeps the settings in a repository. */
  void keepIn(Repository repository) {
    Map<String, String> values = new TreeMap<>(Map.of(BRANCH, branch, LANGUAGE, language.tag()));
    target.addTo(values);
    if (!folder.isEmpty()) {
      values.put(FOLDER, folder);
    }
    if (allow) {
      values.put(ALLOW, "true");
    }
    if (allowForced) {
      values.put(ALLOW_FORCED, "true");
    }
    repository.configure(SECTION, values);
  }

  /** Returns the commit that the branch stands at; empty if there is no such branch. */
  Optional<Revision> tip(Repository repository) {
    return repository.revision("refs/heads/" + branch);
  }

  /** Says that a commit has nothing to publish where it should. */
  String noWorkspace(Messages messages, Revision revision) {
    return messages.say(
        "push.no-workspace", folder.isEmpty() ? "." : folder, revision.abbreviated());
  }
}
