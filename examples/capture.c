/*
 * Captures. tshark reads them, and with it come the reassembly of IP and TCP, WebSocket, HEP, and TLS
 * with a key log. It runs without a shell, with fixed arguments, and without our standard input.
 */
#define _POSIX_C_SOURCE 200809L
#include "capture.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "store.h"

#define FILE_LONGEST ((int64_t)1 << 30)
#define SECONDS 120
/* A line of its output has a message in hexadecimal digits; a longer one is passed over. */
#define LINE (4 << 20)

extern char **environ;

bool
is_capture(const char *p, size_t n)
{
	static const unsigned char magics[][CAPTURE_MAGIC] = {
		{0xa1, 0xb2, 0xc3, 0xd4}, {0xd4, 0xc3, 0xb2, 0xa1}, {0xa1, 0xb2, 0x3c, 0x4d},
		{0x4d, 0x3c, 0xb2, 0xa1}, {0x0a, 0x0d, 0x0d, 0x0a},
	};

	for (size_t i = 0; n >= CAPTURE_MAGIC && i < sizeof magics / sizeof magics[0]; i++) {
		if (memcmp(p, magics[i], CAPTURE_MAGIC) == 0)
			return true;
	}
	return false;
}

/* The process, and what it has written. */
struct tshark {
	pid_t pid;
	int output;
	time_t until;
	char *line, *bytes;
	size_t line_len;
	bool too_long, message_next;
	struct packet packet;
};

static bool
write_all(int file, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t written = write(file, p, n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		p += written;
		n -= (size_t)written;
	}
	return true;
}

/* Copies the standard input to a file of its own that has no name left: tshark seeks in it. */
static int
copy_input(const struct capture *capture, bool *too_large)
{
	char buf[65536];
	int64_t total = (int64_t)capture->head_len;
	int copy = nameless_file();
	ssize_t n;

	if (copy < 0)
		return -1;
	if (!write_all(copy, capture->head, capture->head_len))
		goto failed;
	while ((n = read(capture->file, buf, sizeof buf)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || !write_all(copy, buf, (size_t)n))
			goto failed;
		total += n;
		if (total > FILE_LONGEST) {
			*too_large = true;
			goto failed;
		}
	}
	return copy;
failed:
	close(copy);
	return -1;
}

/* 0, or what posix_spawn says. The capture is its standard input: it has no name that could be an option. */
static int
start(struct tshark *tshark, int file)
{
	/* posix_spawn takes what it does not write to without const */
	static char arguments[][32] = {
		"tshark", "-n", "-r", "-", "-Y", "sip", "-T", "json", "-x",
		"-j", "frame ip ipv6 udp tcp sip",
	};
	char *argv[sizeof arguments / sizeof arguments[0] + 1] = {NULL};
	posix_spawn_file_actions_t actions;
	int ends[2], error;

	for (size_t i = 0; i < sizeof arguments / sizeof arguments[0]; i++)
		argv[i] = arguments[i];
	if (pipe(ends) != 0)
		return errno;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	error = posix_spawn_file_actions_init(&actions);
	if (error == 0) {
		posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
		posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
		posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
		if (ends[1] > STDERR_FILENO)
			posix_spawn_file_actions_addclose(&actions, ends[1]);
		error = posix_spawnp(&tshark->pid, argv[0], &actions, NULL, argv, environ);
		posix_spawn_file_actions_destroy(&actions);
	}
	close(ends[1]);
	if (error != 0)
		close(ends[0]);
	tshark->output = ends[0];
	return error;
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Copies the value of a line with this key: "key": "value". A later packet's comes over it. */
static void
take_value(const char *p, const char *end, const char *key, char *text, size_t size)
{
	size_t n = strlen(key);

	if ((size_t)(end - p) < n + 5 || *p != '"' || memcmp(p + 1, key, n) != 0 ||
	    memcmp(p + 1 + n, "\": \"", 4) != 0)
		return;
	p += n + 5;
	for (n = 0; p < end && *p != '"' && *p > ' ' && *p < 0x7f && n + 1 < size; p++)
		text[n++] = *p;
	text[n] = '\0';
}

static void
take_values(struct packet *packet, const char *p, const char *end)
{
	static const char begin[] = "\"_index\"";

	if ((size_t)(end - p) > sizeof begin && memcmp(p, begin, sizeof begin - 1) == 0)
		memset(packet, 0, sizeof *packet);
	take_value(p, end, "frame.time_epoch", packet->time, sizeof packet->time);
	take_value(p, end, "ip.src", packet->source, sizeof packet->source);
	take_value(p, end, "ip.dst", packet->destination, sizeof packet->destination);
	take_value(p, end, "ipv6.src", packet->source, sizeof packet->source);
	take_value(p, end, "ipv6.dst", packet->destination, sizeof packet->destination);
	take_value(p, end, "udp.srcport", packet->source_port, sizeof packet->source_port);
	take_value(p, end, "udp.dstport", packet->destination_port, sizeof packet->destination_port);
	take_value(p, end, "tcp.srcport", packet->source_port, sizeof packet->source_port);
	take_value(p, end, "tcp.dstport", packet->destination_port, sizeof packet->destination_port);
}

/*
 * A line of the output. The bytes of each message stand alone in the line below its key:
 *
 *	"sip_raw": [
 *	  "494e56495445…",
 */
static bool
take_line(struct tshark *tshark, captured_fn each, void *user)
{
	const char *p = tshark->line, *end = p + tshark->line_len;
	size_t n = 0;

	while (p < end && *p == ' ')
		p++;
	if (!tshark->message_next) {
		static const char key[] = "\"sip_raw\": [";

		tshark->message_next = (size_t)(end - p) >= sizeof key - 1 &&
				       memcmp(p, key, sizeof key - 1) == 0;
		take_values(&tshark->packet, p, end);
		return true;
	}
	/* several messages of a packet stand in brackets of their own */
	if (p < end && *p == '[')
		return true;
	tshark->message_next = false;
	if (p >= end || *p != '"')
		return true;
	for (p++; end - p >= 2 && hex_value(*p) >= 0 && hex_value(p[1]) >= 0; p += 2)
		tshark->bytes[n++] = (char)(hex_value(*p) << 4 | hex_value(p[1]));
	return each(&tshark->packet, tshark->bytes, n, user);
}

static bool
take_output(struct tshark *tshark, const char *p, size_t n, captured_fn each, void *user)
{
	for (; n > 0; p++, n--) {
		if (*p != '\n') {
			if (tshark->line_len < LINE)
				tshark->line[tshark->line_len++] = *p;
			else
				tshark->too_long = true;
			continue;
		}
		if (!tshark->too_long && !take_line(tshark, each, user))
			return false;
		tshark->line_len = 0;
		tshark->too_long = false;
	}
	return true;
}

/* False if the time is over. */
static bool
read_output(struct tshark *tshark, captured_fn each, void *user)
{
	char buf[65536];

	for (;;) {
		struct pollfd output = {.fd = tshark->output, .events = POLLIN};
		struct timespec now;
		ssize_t n;

		clock_gettime(CLOCK_MONOTONIC, &now);
		if (now.tv_sec >= tshark->until)
			return false;
		if (poll(&output, 1, 1000) <= 0)
			continue;
		n = read(tshark->output, buf, sizeof buf);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || !take_output(tshark, buf, (size_t)n, each, user))
			return true;
	}
}

static int
run(struct tshark *tshark, const struct capture *capture, int file, captured_fn each, void *user)
{
	struct timespec now;
	int error = start(tshark, file), status = 0;
	bool in_time;

	if (error == ENOENT)
		return fail(FAILED, MESSAGE_NO_TSHARK, NULL);
	if (error != 0)
		return fail(FAILED, MESSAGE_BAD_CAPTURE, capture->path);
	clock_gettime(CLOCK_MONOTONIC, &now);
	tshark->until = now.tv_sec + SECONDS;
	in_time = read_output(tshark, each, user);
	close(tshark->output);
	if (!in_time)
		kill(tshark->pid, SIGKILL);
	while (waitpid(tshark->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	if (!in_time)
		return fail(FAILED, MESSAGE_CAPTURE_TOO_SLOW, capture->path);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return fail(FAILED, MESSAGE_NO_TSHARK, NULL);
	/* 2: the capture is cut in its last packet; what stands before it was read */
	if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 2))
		return fail(FAILED, MESSAGE_BAD_CAPTURE, capture->path);
	return FOUND;
}

int
read_capture(const struct capture *capture, captured_fn each, void *user)
{
	struct tshark tshark = {.line = malloc(LINE), .bytes = malloc(LINE / 2)};
	struct stat about;
	bool too_large = false;
	int file = capture->file, status;

	/* what was read of a file is read again; a pipe can't go back */
	if (lseek(file, 0, SEEK_SET) != 0)
		file = copy_input(capture, &too_large);
	else if (fstat(file, &about) == 0 && about.st_size > FILE_LONGEST)
		too_large = true;
	if (tshark.line == NULL || tshark.bytes == NULL)
		status = fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	else if (too_large)
		status = fail(FAILED, MESSAGE_CAPTURE_TOO_LARGE, capture->path);
	else if (file < 0 || lseek(file, 0, SEEK_SET) != 0)
		status = fail(FAILED, MESSAGE_CANNOT_READ, capture->path);
	else
		status = run(&tshark, capture, file, each, user);
	if (file >= 0 && file != capture->file)
		close(file);
	free(tshark.line);
	free(tshark.bytes);
	return status;
}
