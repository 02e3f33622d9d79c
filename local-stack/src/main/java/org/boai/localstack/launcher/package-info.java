/** What {@code ./boai} runs: one supervisor of the engines and the backend, and its commands. */
package org.boai.localstack.launcher;
