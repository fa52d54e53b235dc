package org.kaoping.diagnostic;

/** Every check that this program makes. Each has a page {@code docs/rules/<id>.md}. */
public enum Code {
  // Files and YAML
  NOT_UTF8("Y001", Diagnostic.Severity.ERROR),
  YAML_SYNTAX("Y002", Diagnostic.Severity.ERROR),
  DUPLICATE_KEY("Y003", Diagnostic.Severity.ERROR),
  YAML_FEATURE("Y004", Diagnostic.Severity.ERROR),
  YAML_LIMIT("Y005", Diagnostic.Severity.ERROR),
  EMPTY_FILE("Y006", Diagnostic.Severity.ERROR),
  CHARACTER_REFUSED("Y007", Diagnostic.Severity.ERROR),
  CHARACTER_TURNS("Y008", Diagnostic.Severity.WARNING),
  STRAY_FILE("F001", Diagnostic.Severity.ERROR),
  MISSING_FILE("F002", Diagnostic.Severity.ERROR),
  NAME_MISMATCH("F003", Diagnostic.Severity.ERROR),
  NO_PICTURE("F004", Diagnostic.Severity.ERROR),
  FILE_NAME("F005", Diagnostic.Severity.ERROR),
  NAME_TWICE("F006", Diagnostic.Severity.ERROR),
  UNREADABLE("F007", Diagnostic.Severity.ERROR),
  NESTED_REPOSITORY("F008", Diagnostic.Severity.ERROR),

  // What must not be published
  PERSONAL_DATA("G001", Diagnostic.Severity.ERROR),
  WITHHELD("G002", Diagnostic.Severity.ERROR),
  ALLOWED_IN_VAIN("G003", Diagnostic.Severity.WARNING),

  // Shape
  UNKNOWN_KEY("S001", Diagnostic.Severity.ERROR),
  MISSING_KEY("S002", Diagnostic.Severity.ERROR),
  WRONG_FORM("S003", Diagnostic.Severity.ERROR),
  LOW_CONTRAST("S004", Diagnostic.Severity.ERROR),
  SPLIT_NUMBER("S005", Diagnostic.Severity.WARNING),

  // Schemes
  DUPLICATE_ID("D001", Diagnostic.Severity.ERROR),
  UNKNOWN_REFERENCE("D002", Diagnostic.Severity.ERROR),
  POINTS_SUM("D003", Diagnostic.Severity.ERROR),
  WEIGHT_SUM("D004", Diagnostic.Severity.ERROR),
  OFFICIAL_SOURCE("D005", Diagnostic.Severity.ERROR),
  NO_RULE_KIND("D006", Diagnostic.Severity.ERROR),
  TWO_RULE_KINDS("D007", Diagnostic.Severity.ERROR),
  KEY_NOT_USABLE("D008", Diagnostic.Severity.ERROR),
  KEY_REQUIRED("D009", Diagnostic.Severity.ERROR),
  BOUNDS_ORDER("D010", Diagnostic.Severity.ERROR),
  OPEN_BAND("D011", Diagnostic.Severity.ERROR),
  PERCENT_SIGN("D012", Diagnostic.Severity.ERROR),
  RANGE_ORDER("D013", Diagnostic.Severity.ERROR),
  START_WITHOUT_NOTE("D014", Diagnostic.Severity.ERROR),
  FLOOR_ABOVE_CEILING("D015", Diagnostic.Severity.ERROR),
  NODE_KIND("D016", Diagnostic.Severity.ERROR),
  DERIVED_INPUT("D017", Diagnostic.Severity.ERROR),
  QUOTA_SUM("D018", Diagnostic.Severity.ERROR),
  CIRCULAR_SUM("D019", Diagnostic.Severity.ERROR),
  SERIES_YEAR("D020", Diagnostic.Severity.ERROR),
  CONTINUED_TWICE("D021", Diagnostic.Severity.ERROR),
  PERIOD_LEFT_OUT("D022", Diagnostic.Severity.ERROR),
  STAGE_ORDER("D025", Diagnostic.Severity.ERROR),
  START_UNSTATED("D026", Diagnostic.Severity.WARNING),
  SHORT_TITLE_WIDTH("D027", Diagnostic.Severity.ERROR),
  SHORT_TITLE_TWICE("D028", Diagnostic.Severity.ERROR),
  SCALE_ORDER("D030", Diagnostic.Severity.ERROR),
  CASE_ORDER("D031", Diagnostic.Severity.ERROR),
  BOUND_UNIT("D040", Diagnostic.Severity.ERROR),
  BOUND_KINDS("D041", Diagnostic.Severity.ERROR),
  KIND_LEFT_OUT("D042", Diagnostic.Severity.ERROR),
  SHARE_ORDER("D050", Diagnostic.Severity.ERROR),
  NO_TRIGGER("D051", Diagnostic.Severity.ERROR),
  CARRIED_CIRCLE("D056", Diagnostic.Severity.ERROR),
  CARRIED_OPEN("D057", Diagnostic.Severity.ERROR),
  CARRIED_ORDER("D058", Diagnostic.Severity.ERROR),
  LOOKED_UP_CIRCLE("D060", Diagnostic.Severity.ERROR),
  LOOKED_UP_KIND("D061", Diagnostic.Severity.ERROR),

  // Results
  MISSING_RECORD("R001", Diagnostic.Severity.ERROR),
  RECORD_OUT_OF_PERIOD("R002", Diagnostic.Severity.ERROR),
  MISSING_VALUE("R003", Diagnostic.Severity.ERROR),
  SCORE_RANGE("R004", Diagnostic.Severity.ERROR),
  SCORE_STEP("R005", Diagnostic.Severity.ERROR),
  MISSING_REASON("R006", Diagnostic.Severity.ERROR),
  AMOUNT_RANGE("R007", Diagnostic.Severity.ERROR),
  MISSING_NOTE("R008", Diagnostic.Severity.ERROR),
  REPEATED_FINDING("R009", Diagnostic.Severity.ERROR),
  FINDING_NOT_TAKEN("R010", Diagnostic.Severity.ERROR),
  NOT_APPLICABLE_REFUSED("R011", Diagnostic.Severity.ERROR),
  DERIVED_RECORDED("R012", Diagnostic.Severity.ERROR),
  UNDERIVABLE("R013", Diagnostic.Severity.ERROR),
  FINDING_DUE("R014", Diagnostic.Severity.ERROR),
  FINDING_NOT_DUE("R015", Diagnostic.Severity.ERROR),
  REPEATED_ASSESSMENT("R016", Diagnostic.Severity.ERROR),
  MISSING_ASSESSMENT("R017", Diagnostic.Severity.ERROR),
  REPEATED_VETO("R018", Diagnostic.Severity.ERROR),
  RULE_OUT_OF_PERIOD("R019", Diagnostic.Severity.ERROR),
  CLEAN_REFUSED("R020", Diagnostic.Severity.ERROR),
  STATEMENT_FIGURE("R021", Diagnostic.Severity.ERROR),
  SAME_NAME("R022", Diagnostic.Severity.WARNING),
  CROSSED_FIGURES("R030", Diagnostic.Severity.ERROR),
  NO_LOGARITHM("R031", Diagnostic.Severity.ERROR),
  MARK_COUNT("R040", Diagnostic.Severity.ERROR),
  SHARED_MISSING("R041", Diagnostic.Severity.ERROR),
  USELESS_BOUND("R042", Diagnostic.Severity.ERROR),
  NEGATIVE_FACTOR("R043", Diagnostic.Severity.ERROR),
  SHARED_IN_RECORD("R044", Diagnostic.Severity.ERROR),
  RECORD_OUT_OF_KIND("R045", Diagnostic.Severity.ERROR),
  NOTHING_CARRIED("R046", Diagnostic.Severity.ERROR),
  NO_SCORE_TO_LOOK_UP("R047", Diagnostic.Severity.ERROR),
  FOUND_VETO("R049", Diagnostic.Severity.ERROR),

  // Results as a table
  TABLE_QUOTES("T001", Diagnostic.Severity.ERROR),
  UNKNOWN_COLUMN("T002", Diagnostic.Severity.ERROR),
  COLUMN_TWICE("T003", Diagnostic.Severity.ERROR),
  CELL_WITHOUT_COLUMN("T004", Diagnostic.Severity.ERROR),
  CELLS_CONTRADICT("T005", Diagnostic.Severity.ERROR),
  CELLS_DIFFER("T006", Diagnostic.Severity.ERROR),

  // Awards and decisions
  UNSETTLED_TIE("A001", Diagnostic.Severity.ERROR),
  BARRED_UNIT("A002", Diagnostic.Severity.ERROR),
  TOO_MANY_AWARDED("A003", Diagnostic.Severity.ERROR),
  QUOTA_GROUPS("A004", Diagnostic.Severity.ERROR),
  DECISION_REASON("A005", Diagnostic.Severity.ERROR),

  // Corrections
  CORRECTED_VALUE("K001", Diagnostic.Severity.ERROR),
  CORRECTION_ORDER("K002", Diagnostic.Severity.ERROR),
  CORRECTION_OF_NOTHING("K003", Diagnostic.Severity.ERROR),
  CORRECTION_GAP("K004", Diagnostic.Severity.ERROR),
  CORRECTION_EARLY("K005", Diagnostic.Severity.ERROR),
  CORRECTION_MISSING("K006", Diagnostic.Severity.ERROR),
  CHANGE_MISSING("K007", Diagnostic.Severity.ERROR),
  CHANGE_UNTRUE("K008", Diagnostic.Severity.ERROR),
  CORRECTION_ALTERED("K009", Diagnostic.Severity.ERROR),
  RESULTS_WITHDRAWN("K010", Diagnostic.Severity.ERROR),
  STATUS_ORDER("K011", Diagnostic.Severity.ERROR),

  // Objections
  OBJECTION_PERIOD("K012", Diagnostic.Severity.ERROR),
  OBJECTION_DATES("K013", Diagnostic.Severity.ERROR),
  OBJECTION_NOT_CARRIED_OUT("K014", Diagnostic.Severity.ERROR),
  OBJECTION_UNDECIDED("K015", Diagnostic.Severity.ERROR),

  // Content and templates
  NO_HEADER("C001", Diagnostic.Severity.ERROR),
  HEADER_LINE("C002", Diagnostic.Severity.ERROR),
  CLOCK_STATUS("C003", Diagnostic.Severity.ERROR),
  RAW_HTML("C004", Diagnostic.Severity.ERROR),
  UNSAFE_LINK("C005", Diagnostic.Severity.ERROR),
  FOREIGN_IMAGE("C006", Diagnostic.Severity.ERROR),
  CONTENT_FILE_TYPE("C007", Diagnostic.Severity.ERROR),
  SYMBOLIC_LINK("C008", Diagnostic.Severity.ERROR),
  ADDRESS_TAKEN("C009", Diagnostic.Severity.ERROR),
  TEMPLATE_SYNTAX("C010", Diagnostic.Severity.ERROR),
  TEMPLATE_VALUE("C011", Diagnostic.Severity.ERROR),
  TEMPLATE_FAILED("C012", Diagnostic.Severity.ERROR),
  TEMPLATE_MISSING("C013", Diagnostic.Severity.ERROR),
  REFERENCE_FORM("C014", Diagnostic.Severity.ERROR),
  REFERENCE_INCOMPLETE("C015", Diagnostic.Severity.ERROR),
  REFERENCE_DIRECTION("C016", Diagnostic.Severity.ERROR),
  REFERENCE_BLOCK("C017", Diagnostic.Severity.ERROR),
  TEMPLATE_LIMIT("C018", Diagnostic.Severity.ERROR),
  DRAFT_NOT_SHOWN("C019", Diagnostic.Severity.WARNING),

  // Notices
  NOTICE_PLACE("N001", Diagnostic.Severity.ERROR),
  DOCUMENT_NUMBER("N002", Diagnostic.Severity.ERROR),
  NOTICE_STATE("N003", Diagnostic.Severity.ERROR),
  NOTICE_DATE("N004", Diagnostic.Severity.ERROR),
  HEADING_NUMBER("N005", Diagnostic.Severity.ERROR),
  AWARDED_NAME("N006", Diagnostic.Severity.ERROR),
  AWARDED_MISSING("N007", Diagnostic.Severity.ERROR),
  DATE_PADDING("N008", Diagnostic.Severity.ERROR),
  NOTICE_BLOCK("N009", Diagnostic.Severity.ERROR),
  TABLE_WIDTH("N010", Diagnostic.Severity.ERROR),
  TITLE_LINES("N011", Diagnostic.Severity.ERROR),
  REPLY_UNDECIDED("N012", Diagnostic.Severity.ERROR),

  // Printed documents
  FONT_SUBSTITUTED("P001", Diagnostic.Severity.WARNING),
  FONT_MISSING("P002", Diagnostic.Severity.ERROR),
  NO_FONT("P003", Diagnostic.Severity.WARNING),
  CHARACTER_MISSING("P004", Diagnostic.Severity.ERROR),

  // Files of office programs
  OFFICE_KIND("X001", Diagnostic.Severity.ERROR),
  OFFICE_HARMED("X002", Diagnostic.Severity.ERROR),
  OFFICE_LIMIT("X003", Diagnostic.Severity.ERROR),
  OFFICE_REFUSED("X004", Diagnostic.Severity.ERROR),
  NO_TABLE("X005", Diagnostic.Severity.ERROR),
  TABLE_GAP("X006", Diagnostic.Severity.WARNING),
  TABLE_SUM("X007", Diagnostic.Severity.WARNING),

  // What is filled into forms
  NO_FORM("X011", Diagnostic.Severity.ERROR),
  UNKNOWN_TO_FORM("X012", Diagnostic.Severity.ERROR),
  FORMS_DIFFER("X013", Diagnostic.Severity.ERROR),
  WORD_OF_FORM("X014", Diagnostic.Severity.ERROR),
  REMARK_ALONE("X015", Diagnostic.Severity.ERROR),
  STANDS_IN_TABLE("X016", Diagnostic.Severity.ERROR),

  // What stands in plain tables
  MAPPING_MISFIT("X017", Diagnostic.Severity.ERROR),
  COLUMN_NOT_MAPPED("X018", Diagnostic.Severity.ERROR),
  UNIT_NOT_KNOWN("X019", Diagnostic.Severity.ERROR),
  UNIT_IN_TWO_ROWS("X020", Diagnostic.Severity.ERROR),
  ROW_WITHOUT_UNIT("X021", Diagnostic.Severity.ERROR),
  CELL_OF_NO_FIELD("X022", Diagnostic.Severity.ERROR),
  CELL_FAULT("X023", Diagnostic.Severity.ERROR),
  NO_HEAD("X024", Diagnostic.Severity.ERROR),

  // What was changed in files after forms were written
  FORM_IS_OLDER("X025", Diagnostic.Severity.ERROR),

  // What a draft scheme finds in earlier results
  NOTHING_TO_READ("H001", Diagnostic.Severity.ERROR),
  NO_RESULTS("H002", Diagnostic.Severity.ERROR);

  private final String id;
  private final Diagnostic.Severity severity;

  Code(String id, Diagnostic.Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Returns the stable name that users see, e.g. {@code S001}. */
  public String id() {
    return id;
  }

  public Diagnostic.Severity severity() {
    return severity;
  }

  /** Says whether it is about what the machine lacks, so that no line of the source shows it. */
  public boolean isOfTheMachine() {
    return this == FONT_SUBSTITUTED || this == FONT_MISSING || this == NO_FONT;
  }
}
