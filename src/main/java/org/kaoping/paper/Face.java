package org.kaoping.paper;

/** The typefaces that GB/T 9704-2012 names (5.2.2, 7.2 to 7.5). */
public enum Face {
  /** 小标宋: the issuer's mark and the title. */
  TITLE,
  /** 仿宋: the text. */
  BODY,
  /** 黑体: headings of the first level, what is stressed. */
  BLACK,
  /** 楷体: headings of the second level. */
  KAI,
  /** 宋体: page numbers. */
  SONG
}
