package org.kaoping.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Progress;

/** Prints how long stages took, and on a terminal how far a long one has come. */
final class StageReport implements Progress, AutoCloseable {
  /** Fewer parts are made before anybody has looked. */
  private static final int LONG = 300;

  private static final int WIDTH = 78;
  private static final long MILLISECONDS = 1000;

  private final PrintWriter err;
  private final Messages messages;
  private final boolean durations;
  private final boolean bars;
  private final InstantSource clock;
  private Optional<Stage> current = Optional.empty();
  private Instant since = Instant.EPOCH;
  private volatile Optional<ProgressBar> bar = Optional.empty();

  /**
   * Begins.
   *
   * @param durations whether the durations of stages are printed
   * @param bars whether there is a terminal that shows how far a stage has come
   */
  StageReport(
      PrintWriter err, Messages messages, boolean durations, boolean bars, InstantSource clock) {
    this.err = err;
    this.messages = messages;
    this.durations = durations;
    this.bars = bars;
    this.clock = clock;
  }

  @Override
  public void begin(Stage stage, int parts) {
    close();
    current = Optional.of(stage);
    since = clock.instant();
    bar = bars && parts >= LONG ? Optional.of(bar(name(stage), parts)) : Optional.empty();
  }

  @Override
  public void step() {
    bar.ifPresent(ProgressBar::step);
  }

  /** Ends the stage that was begun last. */
  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      err.print("\r" + " ".repeat(WIDTH) + "\r"); // the library forgets it of a bar hardly begun
      err.flush();
    }
    bar = Optional.empty();
    current
        .filter(stage -> durations)
        .ifPresent(stage -> err.println(messages.say("stage.took", name(stage), seconds())));
    current = Optional.empty();
  }

  private String name(Stage stage) {
    return messages.text("stage." + stage.name().toLowerCase(Locale.ROOT));
  }

  /** Clocks may be put back meanwhile. */
  private String seconds() {
    long milliseconds = Math.max(0, Duration.between(since, clock.instant()).toMillis());
    String behindThePoint = Long.toString(MILLISECONDS + milliseconds % MILLISECONDS).substring(1);
    return milliseconds / MILLISECONDS + "." + behindThePoint;
  }

  private ProgressBar bar(String name, int parts) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(parts)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new Line(err))
        .build();
  }

  /** A line of a terminal that is written again and again. */
  private record Line(PrintWriter err) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String text) {
      err.print("\r" + text);
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
