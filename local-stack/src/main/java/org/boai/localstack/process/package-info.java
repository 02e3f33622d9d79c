/** Programs that run as our children, end with us, and are found again when we were killed. */
package org.boai.localstack.process;
