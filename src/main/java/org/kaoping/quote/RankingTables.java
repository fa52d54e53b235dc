package org.kaoping.quote;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.official.Block;
import org.kaoping.official.Face;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Rankings;
import org.kaoping.rank.Standing;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows who stands where as tables for paper, one a ranking. */
final class RankingTables {
  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final boolean graded;

  RankingTables(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.graded = ranked.awards().standings().stream().anyMatch(s -> s.grade().isPresent());
  }

  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    for (Rankings.One ranking : Rankings.of(ranked).all()) {
      String title = standings.rankingTitle(ranking.key());
      if (!title.isEmpty()) {
        blocks.add(new Block.Paragraph(List.of(new Block.Run(title, Face.BLACK))));
      }
      boolean remarked = ranking.standings().stream().anyMatch(s -> !remark(s).isEmpty());
      blocks.add(
          new Block.Table(
              columns(remarked), ranking.standings().stream().map(s -> row(s, remarked)).toList()));
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

  private List<String> row(Standing standing, boolean remarked) {
    List<String> row = new ArrayList<>();
    row.add(standings.place(standing));
    row.add(standing.unit().name());
    row.add(standings.published(standing.total()));
    if (graded) {
      row.add(standings.grade(standing).orElseGet(() -> words.say("none")));
    }
    if (remarked) {
      row.add(remark(standing));
    }
    return row;
  }

  private String remark(Standing standing) {
    return words.compact(standings.vetoed(standing));
  }
}
