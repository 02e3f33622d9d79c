/** Elasticsearch as one process of its own, started by local-stack and by nothing else. */
package org.boai.searchengine;
