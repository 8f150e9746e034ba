#include "message/screen.h"

#include <sipinfo/diagnose.h>
#include <string.h>

static size_t
indent_of(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && *q == ' ')
		q++;
	return (size_t)(q - p);
}

/* Whether the bytes before p are these. */
static bool
is_behind(const char *floor, const char *p, const char *literal)
{
	return match(skip_back(floor, p, strlen(literal)), p, literal) == p;
}

bool
sipinfo_screen_is_tree(const char *floor, const char *p)
{
	return is_behind(floor, p, "Status-Line: ") || is_behind(floor, p, "Request-Line: ");
}

bool
sipinfo_screen_is_flow(const char *floor, const char *p)
{
	return is_behind(floor, p, "\xe2\x94\x82");
}

/* Wireshark */

/* Past "Name (x): " with the letter of a line of SDP, or NULL. */
static const char *
find_sdp(const char *p, const char *end, char *letter)
{
	for (; p < end; p++) {
		*letter = byte_at(p, end, 1);
		if (*p == '(' && *letter >= 'a' && *letter <= 'z' && byte_at(p, end, 2) == ')' &&
		    byte_at(p, end, 3) == ':')
			return skip_bytes(p, end, byte_at(p, end, 4) == ' ' ? 5 : 4);
		if (*p == ':')
			return NULL;
	}
	return NULL;
}

/* "Src: 192.0.2.7, Dst: …" of the address's layer and of the port's. */
static void
read_layers(const char *floor, const char *above, struct sipinfo_trace_message *message)
{
	for (const char *p = above; p > floor;) {
		const char *end = p - 1;

		for (p = end; p > floor && p[-1] != '\n';)
			p--;
		if (match(p, end, "Internet Protocol Version ") != NULL) {
			sipinfo_form_read_addresses(slice_make(p, end), message);
			return;
		}
		if (match(p, end, "Frame ") != NULL)
			return;
	}
}

static void
end_line(struct out *out)
{
	sipinfo_out_put(out, '\n');
}

enum unwrapped
sipinfo_screen_read_tree(struct window *w, const char *floor, const char *above, const char *p,
			 struct out *out, struct ending *ending,
			 struct sipinfo_trace_message *message)
{
	size_t level = indent_of(above, p), indent, fields = 0;
	struct line line;
	bool body = false;

	if (!sipinfo_unwrap_line(w, p, &line))
		return UNWRAPPED_MORE;
	read_layers(floor, above, message);
	sipinfo_out_write(out, line.p, line.end);
	end_line(out);
	for (p = line.next; sipinfo_unwrap_line(w, p, &line); p = line.next) {
		const char *q = skip_blank(line.p, line.end), *value;
		char letter = '\0';

		indent = indent_of(line.p, line.end);
		if (q >= line.end || indent < level)
			break;
		if (indent == level) {
			if (match(q, line.end, "Message Header") != NULL) {
				fields = 1;
			} else if (match(q, line.end, "Message Body") != NULL) {
				fields = 0;
				body = true;
				end_line(out);
			} else {
				break;
			}
			continue;
		}
		if (fields == 1)
			fields = indent;
		if (indent == fields && *q != '[') {
			sipinfo_out_write(out, q, line.end);
			end_line(out);
		} else if (body && (value = find_sdp(q, line.end, &letter)) != NULL) {
			sipinfo_out_put(out, letter);
			sipinfo_out_put(out, '=');
			sipinfo_out_write(out, value, line.end);
			end_line(out);
		}
	}
	if (w->starved)
		return UNWRAPPED_MORE;
	if (!body)
		end_line(out);
	ending->p = p;
	ending->closing = slice_make(p, p);
	ending->flags = SIPINFO_CONTEXT_PASTED | (fields == 0 && !body ? SIPINFO_CONTEXT_PARTIAL : 0U);
	return UNWRAPPED;
}

/* sngrep */

/* Behind the last bar of a row, or NULL. */
static const char *
find_bar(const char *p, const char *end)
{
	const char *found = NULL, *q;

	for (; p < end; p++) {
		if (*p == '\xe2' && (q = match(p, end, "\xe2\x94\x82")) != NULL)
			found = q;
	}
	return found;
}

/* Whether a row begins a line: a field, a line of SDP. Otherwise it goes on from the row above. */
static bool
begins_line(const char *p, const char *end, bool body)
{
	const char *q = skip_token(p, end);
	char first = byte_at(p, end, 0);

	if (body)
		return first >= 'a' && first <= 'z' && byte_at(p, end, 1) == '=';
	return sipinfo_unwrap_is_first_field(p, end) ||
	       (first >= 'A' && first <= 'Z' && q < end && *q == ':' && is_blank(byte_at(q, end, 1)));
}

enum unwrapped
sipinfo_screen_read_flow(struct window *w, const char *p, struct out *out, struct ending *ending)
{
	const char *end, *q;
	struct line line;
	bool body = false, blank = false;

	if (!sipinfo_unwrap_line(w, p, &line))
		return UNWRAPPED_MORE;
	sipinfo_out_write(out, line.p, slice_end(slice_trim(slice_make(line.p, line.end))));
	for (p = line.next; sipinfo_unwrap_line(w, p, &line); p = line.next) {
		q = find_bar(line.p, line.end);
		if (q == NULL)
			break;
		end = slice_end(slice_trim(slice_make(q, line.end)));
		if (q >= end) {
			blank = true;
			continue;
		}
		if (blank && !body) {
			end_line(out);
			body = true;
		}
		if (blank || begins_line(q, end, body))
			end_line(out);
		blank = false;
		sipinfo_out_write(out, q, end);
	}
	if (w->starved)
		return UNWRAPPED_MORE;
	end_line(out);
	if (blank && !body)
		end_line(out);
	ending->p = p;
	ending->closing = slice_make(p, p);
	ending->flags = SIPINFO_CONTEXT_PASTED | SIPINFO_CONTEXT_PARTIAL;
	return UNWRAPPED;
}
