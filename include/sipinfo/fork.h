/**
 * \file
 * The choice of a forking proxy (RFC 3261, section 16.7, step 6).
 */
#ifndef SIPINFO_FORK_H
#define SIPINFO_FORK_H

#include <stddef.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Choose the response that a forking proxy forwards.
 *
 * The rules, in this order:
 *  1. A 2xx goes first: it is forwarded at once, whatever else comes.
 *  2. A 6xx goes before every other class.
 *  3. Else the lowest class goes first.
 *  4. Within a class, those that help to send the request again go first
 *     (401, 407, 415, 420, 484), and 503 goes last.
 *  5. Among equals, the one that stands first in \p codes.
 * A 503 that is the only final response is not forwarded: the answer is 500.
 * Where 401 or 407 wins, the proxy also collects the challenges of the other
 * 401 and 407 responses (section 16.7, step 7); the header fields are its own
 * work.
 *
 * Provisional codes and numbers outside 100..699 are passed over. A code that
 * is not registered is chosen by its class and returned as it is.
 *
 * \param codes  the codes of the branches, in the order of their arrival.
 *               NULL is fine with \p n = 0; NULL with another \p n counts as empty.
 * \param n      how many
 *
 * \return the code to forward, or 0 if there is no final response among them.
 *
 * Thread-safe. Linear in \p n. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_best_response(const int *codes, size_t n);

#ifdef __cplusplus
}
#endif

#endif
