package org.kaoping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program: the help of all commands, in roff. Source: groff_man(7). */
final class ManPage {
  private final List<String> lines = new ArrayList<>();

  private ManPage() {}

  /** Returns the page in a language; ends with a line end. */
  static String of(CommandLine program, Language language) {
    ManPage page = new ManPage();
    page.write(program.getCommandSpec(), language == Language.CHINESE);
    return String.join("\n", page.lines) + "\n";
  }

  private void write(CommandSpec program, boolean chinese) {
    lines.add(".\\\" Written by ManPageTest from the help of the commands.");
    lines.add(".TH KAOPING 1");
    lines.add(".ad l");
    lines.add(chinese ? ".SH 名称" : ".SH NAME");
    lines.add("kaoping \\- " + text(description(program)));
    lines.add(chinese ? ".SH 概要" : ".SH SYNOPSIS");
    lines.add(".B " + text(synopsis(program)));
    lines.add(chinese ? ".SH 命令" : ".SH COMMANDS");
    commands(program).forEach(this::command);
    lines.add(".SH " + heading(program.usageMessage().exitCodeListHeading()));
    exitCodes(program);
    lines.add(".SH " + heading(program.usageMessage().footerHeading()));
    examples(program);
  }

  private static Stream<CommandSpec> commands(CommandSpec above) {
    return above.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .flatMap(spec -> Stream.concat(Stream.of(spec), commands(spec)));
  }

  private void command(CommandSpec spec) {
    lines.add(".SS " + text(spec.qualifiedName()));
    lines.add(text(description(spec)));
    lines.add(".PP");
    lines.add(".B " + text(synopsis(spec)));
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      term(argument.paramLabel(), argument.description());
    }
    for (OptionSpec option : spec.options()) {
      String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      term(String.join(", ", option.names()) + label, option.description());
    }
    lines.add(".PP");
    lines.add(heading(spec.usageMessage().exitCodeListHeading()));
    exitCodes(spec);
    lines.add(".PP");
    lines.add(heading(spec.usageMessage().footerHeading()));
    examples(spec);
  }

  private void term(String term, String... description) {
    lines.add(".TP");
    lines.add(".B " + text(term));
    lines.add(text(String.join(" ", description)));
  }

  private void exitCodes(CommandSpec spec) {
    spec.usageMessage().exitCodeList().forEach((code, meaning) -> term(code.strip(), meaning));
  }

  private void examples(CommandSpec spec) {
    lines.add(".PP");
    lines.add(".nf");
    for (String example : spec.usageMessage().footer()) {
      lines.add(text(example.strip()));
    }
    lines.add(".fi");
  }

  private static String description(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  private static String synopsis(CommandSpec spec) {
    return new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
        .synopsis(0)
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static String heading(String text) {
    return text(text.replace("%n", "").replaceFirst("[:：]$", ""));
  }

  /** Returns text as it is, whatever roff makes of its characters. */
  private static String text(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
