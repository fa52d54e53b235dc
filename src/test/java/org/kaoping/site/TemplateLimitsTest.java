package org.kaoping.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Checked;

/** A template that never ends, or fills the memory, stops neither the program nor other pages. */
class TemplateLimitsTest {
  private static final TemplateLimits TIGHT = new TemplateLimits(Duration.ofMillis(300), 100_000);

  @TempDir Path folder;

  public record Shown(String title) {}

  private List<String> found(String page, String included) throws IOException {
    new Workspace(folder)
        .write("site-templates/p.ftlh", page)
        .write("site-templates/part.ftlh", included);
    Bakery bakery = Bakery.open(folder, TIGHT);
    Checked<byte[]> made = bakery.render(new PageRequest("p.html", "p.ftlh", new Shown("titled")));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(bakery.render(new PageRequest("q.html", "p.ftlh", new Shown("t"))).diagnostics())
        .hasSameSizeAs(made.diagnostics());
    return made.diagnostics().stream()
        .map(d -> d.code().id() + " " + d.span().file() + " " + d.message().key())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1.. as i></#list> | x",
        "<#include 'part.ftlh'> | <#list 1.. as i><#if i &lt; 0>x</#if></#list>",
        "<#macro m><@m/></#macro><#list 1.. as i><#attempt><@m/><#recover></#attempt></#list> | x",
        "<#import 'part.ftlh' as p><@p.m/> | <#macro m><#list 1.. as i></#list></#macro>",
        "<#if 'b'?left_pad(60, 'a')?matches('(a?a?)+\\\\1c')>x</#if> | x",
        "${'b'?left_pad(60, 'a')?replace('(a?a?)+\\\\1c', '', 'r')} | x",
      })
  void whatNeverEnds_isStopped(String page, String included) throws IOException {
    assertThat(found(page, included.replace("&lt;", "lt")))
        .containsExactly("C018 site-templates/p.ftlh C018");
  }

  @Test
  void aPageThatGrowsWithoutEnd_isStopped() throws IOException {
    assertThat(found("<#list 1.. as i>${title}</#list>", "x"))
        .containsExactly("C018 site-templates/p.ftlh C018");
  }

  @Test
  void aTextThatFillsTheMemory_isStopped() throws IOException {
    assertThat(found("<#assign s = 'xx'><#list 1..40 as i><#assign s = s + s></#list>", "x"))
        .containsExactly("C018 site-templates/p.ftlh C018");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#assign t = '<#list 1.. as i></#list>'?interpret><@t/>",
        "<#assign t = 'x'? <#-- so --> interpret><@t/>",
        "<#assign t = 'x'?<!-- so --] interpret><@t/>",
        "<#assign t = 'x'?[!-- so -->[#-- so --]interpret><@t/>",
      })
  void textsDoNotBecomeTemplates(String page) throws IOException {
    assertThat(found(page, "x")).containsExactly("C018 site-templates/p.ftlh C018");
  }

  @Test
  void whatKeepsToThem_isMade() throws IOException {
    assertThat(found("<#list 1..100 as i>${title}<#include 'part.ftlh'></#list>", "<br>"))
        .isEmpty();
  }
}
