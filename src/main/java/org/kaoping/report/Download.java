package org.kaoping.report;

import java.util.List;

/**
 * A table that can be had as files.
 *
 * @param about what is in it, may be empty
 * @param files the same table in one format or several
 */
public record Download(String title, String about, List<Link> files) {}
