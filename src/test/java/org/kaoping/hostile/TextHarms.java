package org.kaoping.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Harms prose with its headers, tables and templates by what their languages trip over. */
final class TextHarms {
  private static final List<String> PROSE =
      List.of(
          "> ".repeat(5_000) + "x",
          "- ".repeat(5_000) + "x",
          "[".repeat(20_000),
          "![".repeat(10_000),
          "*a **b ".repeat(5_000),
          "`".repeat(9_999) + "x" + "`".repeat(9_998),
          "<".repeat(20_000),
          "<a href=\"" + "x".repeat(100_000),
          "[a](<".repeat(5_000),
          "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n",
          "[a]: javascript:window.x\n[a][a]",
          "[a]: <data:text/html,x>\n![a][a]",
          "<!-- <script> --><![CDATA[x]]><?php ?>",
          "&#0;&#xD800;&#x110000;&nosuch;&amp",
          "    \t> 1. x\n\t\ty",
          "# ".repeat(2_000),
          "```".repeat(3_000),
          "{{".repeat(5_000),
          "{{total}}",
          "{{ranking}}{{ranking}}",
          "{{count}} {{}} {{ }} {{/}} {{a/b/c/d/e}} {{total/}}",
          "{{town-2023/" + "x".repeat(10_000) + "}}",
          "{{units/jia/total}}{{jia/total}}{{awards/first}}",
          "\\".repeat(10_000),
          "a\u0000b\u0001c\uFFFE",
          "[x](../../../../etc/passwd) ![x](file:///etc/passwd) [x](//hacked.invalid)",
          "[x](about.md#nowhere) [x](%00) [x](%2e%2e/x) [x](\\\\host\\x)",
          "\u202E\u2066x",
          "~~~~~~\n");

  private static final List<String> HEADERS =
      List.of(
          "type=notice",
          "type=nothing",
          "status=published",
          "status=",
          "date=2024-02-30",
          "date=99999-01-01",
          "date=",
          "title=",
          "title=" + "长".repeat(10_000),
          "=x",
          "evaluation=nothing",
          "evaluation=town-2023",
          "kind=feedback",
          "kind=publicity",
          "awards=first",
          "deadline=2000-01-01",
          "tags=" + "a,".repeat(5_000),
          "type=../x",
          "og={\"a\":",
          "number=\u0000",
          "cached=true",
          "rootpath=x");

  private static final List<String> CELLS =
      List.of(
          "\"",
          "\"\"\"",
          "\"a\nb\"",
          ",",
          ";",
          "\t",
          ",".repeat(20_000),
          "\n".repeat(3_000),
          "9".repeat(5_000),
          "1e9",
          "=1+1",
          "1,5",
          "９",
          "\u0000",
          "x".repeat(300_000),
          "jia",
          "unit",
          "files/wrong",
          "files/wrong/",
          "/",
          "//",
          "a/b/c/d",
          "opinion",
          "总分",
          "合计",
          "甲镇",
          "2024-02-30",
          "100.5%",
          "\r",
          "\uFEFF");

  private static final List<String> TEMPLATE =
      List.of(
          "${",
          "${}",
          "${x}",
          "${.data_model}",
          "${.now}",
          "${.vars?keys?join(',')}",
          "${.template_name?eval}",
          "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "${title?api.class}",
          "${title.class}",
          "${'a'?interpret}",
          "<#include '../../../../etc/passwd'>",
          "<#include '/etc/passwd'>",
          "<#include 'nothing.ftlh'>",
          "<#include .template_name>",
          "<#import 'layout.ftlh' as layout>",
          "<#macro m><@m/></#macro><@m/>",
          "<#function f x><#return f(x + 1)></#function>${f(1)}",
          "<#list 1..2000000 as i>x</#list>",
          "<#assign s = 'xx'><#list 1..28 as i><#assign s = s + s></#list>${s?length}",
          "<#setting locale='xx'>",
          "<#setting number_format='0.0.0.0'>",
          "<#setting time_zone='x'>",
          "<#setting url_escaping_charset='x'>",
          "<#ftl output_format='XML'>",
          "<#ftl nothing=1>",
          "<#if>",
          "</#if>",
          "<#else>",
          "<#stop 'x'>",
          "<#attempt>${x}<#recover>${.error}</#attempt>",
          "<#escape x as x?html>",
          "<#noparse>",
          "<#--",
          "<@layout.page/>",
          "<@nothing/>",
          "<@once of=1 name=2></@once>",
          "<@.main/>",
          "${1/0}",
          "${(9999999999?c + '9'?left_pad(100000, '9'))?number}",
          "${'x'?left_pad(100000000)}",
          "${title?no_esc}<script>window.x</script>",
          "${title?matches('(')}",
          "${title?replace('[', 'x', 'r')}",
          "${title?date}",
          "${title?number}",
          "${[1][5]}",
          "${{}['x']}",
          "${title[99999999]}",
          "${title[0..*99999999]}",
          "${'" + "(".repeat(5_000) + "'}",
          "${" + "(".repeat(3_000) + "1" + ")".repeat(3_000) + "}",
          "<#if true>".repeat(1_000) + "</#if>".repeat(1_000),
          "[#ftl][=1]",
          "\u0000");

  private final Chance chance;
  private final List<String> donors;

  /**
   * Prepares to harm.
   *
   * @param donors texts of other files, of which pieces are taken
   */
  TextHarms(Chance chance, List<String> donors) {
    this.chance = chance;
    this.donors = donors;
  }

  String prose(String text) {
    int begins = text.indexOf("~~~~~~");
    if (chance.below(3) == 0 && begins > 0) {
      List<String> header = new ArrayList<>(text.substring(0, begins).lines().toList());
      header.add(chance.below(header.size() + 1), chance.pick(HEADERS));
      if (chance.isHeads()) {
        header.remove(chance.below(header.size()));
      }
      return String.join("\n", header) + "\n" + text.substring(begins);
    }
    return harmed(text, PROSE);
  }

  String table(String text) {
    if (chance.below(3) > 0) {
      return harmed(text, CELLS);
    }
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return chance.pick(CELLS);
    }
    List<String> cells =
        new ArrayList<>(List.of(lines.get(chance.below(lines.size())).split(",", -1)));
    switch (chance.below(4)) {
      case 0 -> Collections.swap(cells, chance.below(cells.size()), chance.below(cells.size()));
      case 1 -> cells.remove(chance.below(cells.size()));
      case 2 -> cells.add(chance.below(cells.size()), chance.pick(cells));
      default -> cells.set(chance.below(cells.size()), chance.pick(CELLS));
    }
    lines.set(chance.below(lines.size()), String.join(",", cells));
    return String.join("\n", lines) + "\n";
  }

  String template(String text) {
    return harmed(text, TEMPLATE);
  }

  private String harmed(String text, List<String> pieces) {
    String harmed = text;
    int harms = 1 + chance.below(2);
    for (int i = 0; i < harms; i++) {
      harmed =
          switch (chance.below(6)) {
            case 0 -> chance.spliced(harmed, "");
            case 1 -> chance.spliced(harmed, chance.piece(harmed, 500));
            case 2 -> chance.spliced(harmed, chance.piece(chance.pick(donors), 500));
            default -> chance.spliced(harmed, chance.pick(pieces));
          };
    }
    return harmed;
  }
}
