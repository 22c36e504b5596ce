/** Who is connected and what each has set. Knows no protocol. */
package io.casgate.gateway.session;
