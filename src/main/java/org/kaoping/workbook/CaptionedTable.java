package org.kaoping.workbook;

/**
 * A table of a document.
 *
 * @param captions the paragraphs before it, behind the table before; lines end with {@code \n}
 * @param cells its cells, as a sheet that is called by the number of the table: {@code 表1}
 */
public record CaptionedTable(String captions, Sheet cells) {}
