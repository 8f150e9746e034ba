#ifndef SCREEN_H
#define SCREEN_H

#include "message/unwrap.h"

/* Messages as two programs show them on a screen: Wireshark in a tree, sngrep beside the call flow. */

/* Whether the start line at p stands behind "Status-Line: " or "Request-Line: ". */
bool
sipinfo_screen_is_tree(const char *floor, const char *p);

/* Whether it stands behind a bar of sngrep's. */
bool
sipinfo_screen_is_flow(const char *floor, const char *p);

/*
 * Writes the message of the tree; its start line is at p, its line begins at above. Addresses come
 * from the packet's other layers above, up to floor.
 */
enum unwrapped
sipinfo_screen_read_tree(struct window *w, const char *floor, const char *above, const char *p,
			 struct out *out, struct ending *ending,
			 struct sipinfo_trace_message *message);

enum unwrapped
sipinfo_screen_read_flow(struct window *w, const char *p, struct out *out, struct ending *ending);

#endif
