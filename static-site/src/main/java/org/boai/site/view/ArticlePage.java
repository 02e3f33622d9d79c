package org.boai.site.view;

/** The page of an article, or of a lasting page: nothing but what every kind shows. */
record ArticlePage(ItemView item) {}
