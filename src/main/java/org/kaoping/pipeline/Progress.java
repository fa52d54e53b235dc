package org.kaoping.pipeline;

/** Is told how far a run has come. Methods may be called by several threads. */
public interface Progress {
  /** Tells nobody. */
  Progress UNTOLD =
      new Progress() {
        @Override
        public void begin(Stage stage, int parts) {}

        @Override
        public void step() {}
      };

  /** The stages of a run, in their order; a run may end before the last. */
  enum Stage {
    /** It is looked whether anything has changed since the site before. */
    COMPARE,
    /** Data are read, checked, scored and ranked. */
    READ,
    /** Prose is read and checked, and what quotes results; documents are prepared. */
    PLAN,
    /** Pages and files are made. */
    MAKE,
    /** What was made takes the place of what was there. */
    EXCHANGE
  }

  /**
   * A stage begins, and the one before is over.
   *
   * @param parts how many steps it has; 0 if that is not known
   */
  void begin(Stage stage, int parts);

  /** A part of the stage is done. */
  void step();
}
