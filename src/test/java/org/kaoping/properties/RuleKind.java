package org.kaoping.properties;

/** The kinds of rules of the language's table, in its order. */
enum RuleKind {
  PER_CASE,
  ONCE,
  RANGE,
  DISCRETION,
  CHECK,
  THRESHOLD,
  SHORTFALL,
  BANDS,
  PROPORTIONAL,
  RELATIVE,
  BY_RANK
}
