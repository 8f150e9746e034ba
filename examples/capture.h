/* Captures of packets, read by tshark. */
#ifndef CAPTURE_H
#define CAPTURE_H

#include <stdbool.h>
#include <stddef.h>

/* So many bytes at the beginning tell a capture. */
#define CAPTURE_MAGIC 4

/* pcap with either byte order and resolution, or pcapng. */
bool
is_capture(const char *p, size_t n);

/* A capture, of which so many bytes were read from the file already. */
struct capture {
	const char *path; /* "-": it comes from the standard input */
	int file;
	const char *head;
	size_t head_len;
};

/* What a message came in; what tshark does not say is empty. */
struct packet {
	char time[32]; /* seconds since 1970 */
	char source[48], source_port[8];
	char destination[48], destination_port[8];
};

/* Takes a message; false ends the reading. */
typedef bool (*captured_fn)(const struct packet *packet, const char *p, size_t n, void *user);

/* Has tshark read a capture. Returns FOUND, or FAILED when a line has said why. */
int
read_capture(const struct capture *capture, captured_fn each, void *user);

#endif
