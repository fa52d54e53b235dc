package org.kaoping.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/** Gathers what FOP finds wrong, so that nothing wrong is printed. */
final class Faults implements EventListener {
  private final List<String> found = new ArrayList<>();

  @Override
  public void processEvent(Event event) {
    EventSeverity severity = event.getSeverity();
    if (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL) {
      found.add(EventFormatter.format(event));
    }
  }

  /**
   * Ends well if there was nothing.
   *
   * @throws IllegalStateException otherwise
   */
  void check() {
    if (!found.isEmpty()) {
      throw new IllegalStateException(String.join("; ", found));
    }
  }
}
