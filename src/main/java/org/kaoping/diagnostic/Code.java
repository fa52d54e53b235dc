package org.kaoping.diagnostic;

/** Every check that this program makes. Each has a page {@code docs/rules/<id>.md}. */
public enum Code {
  // Files and YAML
  NOT_UTF8("Y001", Severity.ERROR),
  YAML_SYNTAX("Y002", Severity.ERROR),
  DUPLICATE_KEY("Y003", Severity.ERROR),
  YAML_FEATURE("Y004", Severity.ERROR),
  YAML_LIMIT("Y005", Severity.ERROR),
  EMPTY_FILE("Y006", Severity.ERROR),
  CHARACTER_REFUSED("Y007", Severity.ERROR),
  CHARACTER_TURNS("Y008", Severity.WARNING),
  STRAY_FILE("F001", Severity.ERROR),
  MISSING_FILE("F002", Severity.ERROR),
  NAME_MISMATCH("F003", Severity.ERROR),
  NO_PICTURE("F004", Severity.ERROR),
  FILE_NAME("F005", Severity.ERROR),
  NAME_TWICE("F006", Severity.ERROR),
  UNREADABLE("F007", Severity.ERROR),
  NESTED_REPOSITORY("F008", Severity.ERROR),

  // Shape
  UNKNOWN_KEY("S001", Severity.ERROR),
  MISSING_KEY("S002", Severity.ERROR),
  WRONG_FORM("S003", Severity.ERROR),
  LOW_CONTRAST("S004", Severity.ERROR),
  SPLIT_NUMBER("S005", Severity.WARNING),

  // Schemes
  DUPLICATE_ID("D001", Severity.ERROR),
  UNKNOWN_REFERENCE("D002", Severity.ERROR),
  POINTS_SUM("D003", Severity.ERROR),
  WEIGHT_SUM("D004", Severity.ERROR),
  OFFICIAL_SOURCE("D005", Severity.ERROR),
  NO_RULE_KIND("D006", Severity.ERROR),
  TWO_RULE_KINDS("D007", Severity.ERROR),
  KEY_NOT_USABLE("D008", Severity.ERROR),
  KEY_REQUIRED("D009", Severity.ERROR),
  BOUNDS_ORDER("D010", Severity.ERROR),
  OPEN_BAND("D011", Severity.ERROR),
  PERCENT_SIGN("D012", Severity.ERROR),
  RANGE_ORDER("D013", Severity.ERROR),
  START_WITHOUT_NOTE("D014", Severity.ERROR),
  FLOOR_ABOVE_CEILING("D015", Severity.ERROR),
  NODE_KIND("D016", Severity.ERROR),
  DERIVED_INPUT("D017", Severity.ERROR),
  QUOTA_SUM("D018", Severity.ERROR),
  CIRCULAR_SUM("D019", Severity.ERROR),
  SERIES_YEAR("D020", Severity.ERROR),
  CONTINUED_TWICE("D021", Severity.ERROR),
  PERIOD_LEFT_OUT("D022", Severity.ERROR),
  STAGE_ORDER("D025", Severity.ERROR),
  START_UNSTATED("D026", Severity.WARNING),

  // Results
  MISSING_RECORD("R001", Severity.ERROR),
  RECORD_OUT_OF_PERIOD("R002", Severity.ERROR),
  MISSING_VALUE("R003", Severity.ERROR),
  SCORE_RANGE("R004", Severity.ERROR),
  SCORE_STEP("R005", Severity.ERROR),
  MISSING_REASON("R006", Severity.ERROR),
  AMOUNT_RANGE("R007", Severity.ERROR),
  MISSING_NOTE("R008", Severity.ERROR),
  REPEATED_FINDING("R009", Severity.ERROR),
  FINDING_NOT_TAKEN("R010", Severity.ERROR),
  NOT_APPLICABLE_REFUSED("R011", Severity.ERROR),
  DERIVED_RECORDED("R012", Severity.ERROR),
  UNDERIVABLE("R013", Severity.ERROR),
  FINDING_DUE("R014", Severity.ERROR),
  FINDING_NOT_DUE("R015", Severity.ERROR),
  REPEATED_ASSESSMENT("R016", Severity.ERROR),
  MISSING_ASSESSMENT("R017", Severity.ERROR),
  REPEATED_VETO("R018", Severity.ERROR),
  RULE_OUT_OF_PERIOD("R019", Severity.ERROR),
  CLEAN_REFUSED("R020", Severity.ERROR),
  STATEMENT_FIGURE("R021", Severity.ERROR),
  SAME_NAME("R022", Severity.WARNING),
  CROSSED_FIGURES("R030", Severity.ERROR),

  // Awards and decisions
  UNSETTLED_TIE("A001", Severity.ERROR),
  BARRED_UNIT("A002", Severity.ERROR),
  TOO_MANY_AWARDED("A003", Severity.ERROR),
  QUOTA_GROUPS("A004", Severity.ERROR),
  DECISION_REASON("A005", Severity.ERROR),

  // Corrections
  CORRECTED_VALUE("K001", Severity.ERROR),
  CORRECTION_ORDER("K002", Severity.ERROR),
  CORRECTION_OF_NOTHING("K003", Severity.ERROR),
  CORRECTION_GAP("K004", Severity.ERROR),
  CORRECTION_EARLY("K005", Severity.ERROR),
  CORRECTION_MISSING("K006", Severity.ERROR),
  CHANGE_MISSING("K007", Severity.ERROR),
  CHANGE_UNTRUE("K008", Severity.ERROR),
  CORRECTION_ALTERED("K009", Severity.ERROR),
  RESULTS_WITHDRAWN("K010", Severity.ERROR),

  // Content and templates
  NO_HEADER("C001", Severity.ERROR),
  HEADER_LINE("C002", Severity.ERROR),
  CLOCK_STATUS("C003", Severity.ERROR),
  RAW_HTML("C004", Severity.ERROR),
  UNSAFE_LINK("C005", Severity.ERROR),
  FOREIGN_IMAGE("C006", Severity.ERROR),
  CONTENT_FILE_TYPE("C007", Severity.ERROR),
  SYMBOLIC_LINK("C008", Severity.ERROR),
  ADDRESS_TAKEN("C009", Severity.ERROR),
  TEMPLATE_SYNTAX("C010", Severity.ERROR),
  TEMPLATE_VALUE("C011", Severity.ERROR),
  TEMPLATE_FAILED("C012", Severity.ERROR),
  TEMPLATE_MISSING("C013", Severity.ERROR),
  REFERENCE_FORM("C014", Severity.ERROR),
  REFERENCE_INCOMPLETE("C015", Severity.ERROR),
  REFERENCE_DIRECTION("C016", Severity.ERROR),
  REFERENCE_BLOCK("C017", Severity.ERROR),

  // Notices
  NOTICE_PLACE("N001", Severity.ERROR),
  DOCUMENT_NUMBER("N002", Severity.ERROR),
  NOTICE_STATE("N003", Severity.ERROR),
  NOTICE_DATE("N004", Severity.ERROR),
  HEADING_NUMBER("N005", Severity.ERROR),
  AWARDED_NAME("N006", Severity.ERROR),
  AWARDED_MISSING("N007", Severity.ERROR),
  DATE_PADDING("N008", Severity.ERROR),
  NOTICE_BLOCK("N009", Severity.ERROR),
  TABLE_WIDTH("N010", Severity.ERROR),
  TITLE_LINES("N011", Severity.ERROR),

  // Printed documents
  FONT_SUBSTITUTED("P001", Severity.WARNING),
  FONT_MISSING("P002", Severity.ERROR),
  NO_FONT("P003", Severity.WARNING),
  CHARACTER_MISSING("P004", Severity.ERROR);

  private final String id;
  private final Severity severity;

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Returns the stable name that users see, e.g. {@code S001}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** Says whether it is about what the machine lacks, so that no line of the source shows it. */
  boolean isOfTheMachine() {
    return this == FONT_SUBSTITUTED || this == FONT_MISSING || this == NO_FONT;
  }
}
