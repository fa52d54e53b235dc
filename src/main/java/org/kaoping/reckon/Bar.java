package org.kaoping.reckon;

/** Why a unit cannot get an award. */
public enum Bar {
  VETO,
  KIND,
  GRADE,
  TOTAL,
  NO_TOTAL
}
