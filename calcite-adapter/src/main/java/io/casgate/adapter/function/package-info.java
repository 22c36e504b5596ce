/** MariaDB's functions: a table a family, what they take, what they give, and what they answer. */
package io.casgate.adapter.function;
