/**
 * A real PostgreSQL, a real Elasticsearch and a real S3 server on one machine, without Docker, for
 * development and tests.
 */
package org.boai.localstack;
