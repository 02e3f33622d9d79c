/** Text analysis that the published server artifact lacks, under its official names. */
package org.boai.searchengine.analysis;
