/* The command: how long it takes, and what memory, as a whole. */
#define _GNU_SOURCE
#include "bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define STARTS 101
#define LOG_SIZE (100u * 1000 * 1000)
#define RESPONSES 200000

struct run {
	double seconds; /* of a processor: others may have the machine meanwhile */
	double megabytes; /* at most at a time */
};

static struct run
run(const char *const *arguments)
{
	struct rusage usage = {0};
	struct run result;
	pid_t child = vfork();
	int status = 0;

	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execvp(arguments[0], (char *const *)arguments);
		_exit(127);
	}
	wait4(child, &status, 0, &usage);
	result.seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
			      (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
	result.megabytes = (double)usage.ru_maxrss / 1024;
	if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) {
		fprintf(stderr, "cannot run %s\n", arguments[0]);
		exit(1);
	}
	return result;
}

static void
starts(const char *command)
{
	const char *const all[][6] = {
		{"true", NULL},
		{command, "183", "421", NULL},
		{command, "--lang", "th", "183", "421", NULL},
		{command, "search", "busy", NULL},
	};
	enum { N = sizeof all / sizeof all[0] };
	static double seconds[N][STARTS];
	double median[N];

	for (size_t i = 0; i < STARTS; i++) {
		for (size_t j = 0; j < N; j++)
			seconds[j][i] = run(all[j]).seconds;
	}
	for (size_t j = 0; j < N; j++)
		median[j] = bench_median(seconds[j], STARTS);
	bench_figure("true", median[0] * 1000, "ms", 0, 0);
	bench_ratio("sipinfo 183 421", "true", median[1] / median[0], 1.5);
	bench_ratio("sipinfo --lang th 183 421", "true", median[2] / median[0], 1.5);
	bench_ratio("sipinfo search busy", "true", median[3] / median[0], 1.5);
}

/* Lines of several programs; one in twenty says something. */
static void
write_log(const char *path)
{
	static const char *const quiet[] = {
		"Aug 17 10:03:%02zu pbx kernel: [%zu.0413] eth0: link becomes ready\n",
		"[2026-08-17 10:03:%02zu] VERBOSE[%zu] pbx.c: Executing [100@default:1] Dial(\"PJSIP/alice-00000021\", \"PJSIP/bob,30\") in new stack\n",
		"2026-08-17T10:03:%02zu.182Z proxy[%zu]: INFO: route[RELAY]: forwarding to 192.0.2.7 port 5060 over udp\n",
		"10:03:%02zu.004 DEBUG %zu media: 160 samples in 20 ms, jitter buffer 40 ms, lost 0\n",
	};
	static const char *const telling[] = {
		"[2026-08-17 10:03:%02zu] NOTICE[%zu] SIP/2.0 486 Busy Here\n",
		"[2026-08-17 10:03:%02zu] WARNING[%zu] Reason: Q.850;cause=34;text=\"No circuit available\"\n",
	};
	FILE *file = fopen(path, "w");
	size_t n = 0;

	for (size_t i = 0; file != NULL && n < LOG_SIZE; i++) {
		const char *line = i % 20 == 19 ? telling[i / 20 % 2] : quiet[i % 4];

		n += (size_t)fprintf(file, line, i / 100 % 60, i);
	}
	if (file != NULL)
		fclose(file);
}

static void
write_trace(const char *path)
{
	static const struct {
		int code;
		const char *phrase;
	} all[] = {{486, "Busy Here"}, {404, "Not Found"}, {503, "Service Unavailable"}, {200, "OK"}};
	FILE *file = fopen(path, "w");

	for (size_t i = 0; file != NULL && i < RESPONSES; i++)
		fprintf(file,
			"SIP/2.0 %d %s\r\n"
			"Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bK%zu\r\n"
			"From: <sip:alice@example.com>;tag=%zu\r\n"
			"To: <sip:bob@example.com>;tag=a6c85cf\r\n"
			"Call-ID: %zu\r\n"
			"CSeq: 1 INVITE\r\n"
			"Content-Length: 0\r\n\r\n",
			all[i % 4].code, all[i % 4].phrase, 1000000 + i, 2000000 + i, 3000000 + i);
	if (file != NULL)
		fclose(file);
}

static void
files(const char *command, const char *folder)
{
	char log[512], trace[512];
	struct run result;

	snprintf(log, sizeof log, "%s/bench.log", folder);
	snprintf(trace, sizeof trace, "%s/bench.trace", folder);
	write_log(log);
	write_trace(trace);
	const char *const annotate[] = {command, "annotate", log, NULL};
	const char *const grep[] = {"grep", "-a", "SIP/2.0 999", log, NULL};
	const char *const explain[] = {command, "explain", trace, NULL};

	/* once for the file to be in memory */
	run(grep);
	result = run(grep);
	bench_figure("grep of a log of 100 MB", LOG_SIZE / 1e6 / result.seconds, "MB/s", 0, 0);
	result = run(annotate);
	bench_figure("annotate of it", LOG_SIZE / 1e6 / result.seconds, "MB/s", 0, 250);
	bench_figure("annotate of it", result.megabytes, "MB of memory", 0, 0);
	result = run(explain);
	bench_figure("explain of 200,000 responses", result.seconds, "s", 4, 0);
	bench_figure("explain of 200,000 responses", result.megabytes, "MB of memory", 8, 0);
	unlink(log);
	unlink(trace);
}

void
bench_command(const char *command, const char *folder)
{
	printf("the command\n");
	starts(command);
	files(command, folder);
}
