package org.kaoping.report.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows who stands where as tables for paper, one a ranking. */
final class RankingTables {
  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final OrderWords orders;
  private final boolean graded;

  RankingTables(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.orders = new OrderWords(ranked.scheme(), words);
    this.graded = ranked.awards().standings().stream().anyMatch(s -> s.grade().isPresent());
  }

  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    for (Rankings.One ranking : Rankings.of(ranked).all()) {
      String title = standings.rankingTitle(ranking.key());
      if (!title.isEmpty()) {
        blocks.add(new Block.Paragraph(List.of(new Block.Run(title, Face.BLACK))));
      }
      Map<String, String> behind = orders.behind(ranking.standings());
      List<String> remarks = ranking.standings().stream().map(s -> remark(s, behind)).toList();
      boolean remarked = remarks.stream().anyMatch(remark -> !remark.isEmpty());
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < remarks.size(); i++) {
        List<String> row = row(ranking.standings().get(i));
        if (remarked) {
          row.add(remarks.get(i));
        }
        rows.add(row);
      }
      blocks.add(new Block.Table(columns(remarked), rows));
    }
    return blocks;
  }

  private List<Block.Column> columns(boolean remarked) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(column("label.rank", false, true));
    columns.add(column("label.unit", false, false));
    columns.add(column("label.total", true, false));
    if (graded) {
      columns.add(column("label.grade", false, false));
    }
    if (remarked) {
      columns.add(column("notice.remark", false, false));
    }
    return columns;
  }

  private Block.Column column(String heading, boolean figures, boolean whole) {
    return new Block.Column(words.phrases(words.say(heading)), figures, whole);
  }

  private List<String> row(Standing standing) {
    List<String> row = new ArrayList<>();
    row.add(standings.place(standing));
    row.add(standing.unit().name());
    row.add(standings.published(standing.total()));
    if (graded) {
      row.add(standings.grade(standing).orElseGet(() -> words.say("none")));
    }
    return row;
  }

  /** Returns its vetoes, and why it stands behind one whose total is not greater. */
  private String remark(Standing standing, Map<String, String> behind) {
    List<String> parts =
        Stream.of(standings.vetoed(standing), behind.getOrDefault(standing.unit().id(), ""))
            .filter(part -> !part.isEmpty())
            .toList();
    return words.compact(String.join(words.say("separator"), parts));
  }
}
