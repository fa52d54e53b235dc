package org.kaoping.paper.docx;

import java.math.BigInteger;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTCharacterSpacing;
import org.docx4j.wml.CTCompat;
import org.docx4j.wml.CTCompatSetting;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.CTTwipsMeasure;
import org.docx4j.wml.STCharacterSpacing;

/**
 * Settings of the file: headers that differ from page to page, and layout as Word 2013 and later do
 * it.
 */
final class DocumentSettings {
  private static final String WORD_URI = "http://schemas.microsoft.com/office/word";

  private DocumentSettings() {}

  static CTSettings settings() {
    CTSettings settings = new CTSettings();
    settings.setEvenAndOddHeaders(new BooleanDefaultTrue());
    CTTwipsMeasure tab = new CTTwipsMeasure();
    tab.setVal(BigInteger.valueOf(Grid.characters(200)));
    settings.setDefaultTabStop(tab);
    CTCharacterSpacing spacing = new CTCharacterSpacing();
    spacing.setVal(STCharacterSpacing.DO_NOT_COMPRESS);
    settings.setCharacterSpacingControl(spacing);
    settings.setCompat(compatibility());
    return settings;
  }

  /** What Chinese editions of Word write; a broken line of a title is not stretched. */
  private static CTCompat compatibility() {
    CTCompat compat = new CTCompat();
    compat.setSpaceForUL(new BooleanDefaultTrue());
    compat.setBalanceSingleByteDoubleByteWidth(new BooleanDefaultTrue());
    compat.setDoNotLeaveBackslashAlone(new BooleanDefaultTrue());
    compat.setUlTrailSpace(new BooleanDefaultTrue());
    compat.setDoNotExpandShiftReturn(new BooleanDefaultTrue());
    compat.setUseFELayout(new BooleanDefaultTrue());
    compat.getCompatSetting().add(setting("compatibilityMode", "15"));
    compat.getCompatSetting().add(setting("overrideTableStyleFontSizeAndJustification", "1"));
    compat.getCompatSetting().add(setting("enableOpenTypeFeatures", "1"));
    compat.getCompatSetting().add(setting("doNotFlipMirrorIndents", "1"));
    compat.getCompatSetting().add(setting("differentiateMultirowTableHeaders", "1"));
    return compat;
  }

  private static CTCompatSetting setting(String name, String value) {
    CTCompatSetting setting = new CTCompatSetting();
    setting.setName(name);
    setting.setUri(WORD_URI);
    setting.setVal(value);
    return setting;
  }
}
