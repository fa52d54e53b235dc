package org.kaoping.source;

/**
 * Characters that nothing is drawn for where a font does not know them: variation selectors,
 * joiners, marks of direction. Source: the Unicode Character Database, {@code
 * DerivedCoreProperties.txt}, Default_Ignorable_Code_Point.
 */
public final class Ignorables {
  private Ignorables() {}

  /** Says whether a character is one. */
  public static boolean is(int character) {
    return character == 0xAD
        || character == 0x34F
        || character == 0x61C
        || in(character, 0x115F, 0x1160)
        || in(character, 0x17B4, 0x17B5)
        || in(character, 0x180B, 0x180F)
        || in(character, 0x200B, 0x200F)
        || in(character, 0x202A, 0x202E)
        || in(character, 0x2060, 0x206F)
        || character == 0x3164
        || in(character, 0xFE00, 0xFE0F)
        || character == 0xFEFF
        || character == 0xFFA0
        || in(character, 0xFFF0, 0xFFF8)
        || in(character, 0x1BCA0, 0x1BCA3)
        || in(character, 0x1D173, 0x1D17A)
        || in(character, 0xE0000, 0xE0FFF);
  }

  private static boolean in(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
