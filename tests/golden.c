/*
 * golden SAMPLES GOLDEN          compares the page of every sample, and of what is asked by number or name, with its golden file
 * golden --write SAMPLES GOLDEN  writes the golden files
 */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <direct.h>
#define mkdir(path, mode) _mkdir(path)
#endif

#include "call-samples.h"

static bool writes;
static int wrong, count;

static size_t
read_file(const char *path, char *bytes, size_t size)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL)
		return 0;
	n = fread(bytes, 1, size, file);
	fclose(file);
	return n;
}

static void
write_file(const char *path, const char *bytes, size_t n)
{
	FILE *file = fopen(path, "wb");

	if (file == NULL || fwrite(bytes, 1, n, file) != n || fclose(file) != 0) {
		perror(path);
		exit(2);
	}
}

/* The pages of the calls in a sample, one after the other. */
static size_t
write_calls(const char *bytes, size_t n, const struct sipinfo_options *options, char *page,
	    size_t size)
{
	struct call_sample sample;
	size_t length = 0;

	call_sample_read(&sample, bytes, n);
	for (size_t i = 0; i < sample.n; i++) {
		if (i > 0)
			page[length++] = '\n';
		length += sipinfo_explain_call(sample.calls[i], options, page + length,
					       size - length);
	}
	call_sample_free(&sample);
	return length;
}

static char page[262144];

static void
one_page(const char *of, const char *golden, size_t n)
{
	static char expected[sizeof page];

	count++;
	if (writes) {
		write_file(golden, page, n);
		return;
	}
	if (read_file(golden, expected, sizeof expected) == n && memcmp(expected, page, n) == 0)
		return;
	printf("%s is not the page of %s:\n%s\n", golden, of, page);
	wrong++;
}

static size_t
write_sample(const char *path, const struct sipinfo_options *options)
{
	static char sample[65536];
	size_t n = read_file(path, sample, sizeof sample);

	if (strstr(path, "/calls/") != NULL)
		return write_calls(sample, n, options, page, sizeof page);
	return sipinfo_explain(sample, n, NULL, options, page, sizeof page);
}

/* These are told as data, too. */
static bool
is_told_as_data(const char *path)
{
	static const char *const samples[] = {
		"calls/cancelled-with-reason.sip", "calls/forked.sip", "calls/let-go.sip", "calls/no-ack.sip",
		"calls/registered-behind-nat.sip", "calls/unanswered.sip", "constructed/302-canonical.sip",
		"constructed/401-canonical.sip", "constructed/420-canonical.sip", "constructed/503-canonical.sip",
		"constructed/non-iana-499.sip", "constructed/odd-code-700.sip",
	};

	for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
		if (strstr(path, samples[i]) != NULL)
			return true;
	}
	return false;
}

static void
one_sample(const char *path, char *golden)
{
	struct sipinfo_options options = { .size = sizeof options, .width = 100 };

	strcpy(strrchr(golden, '.'), ".txt");
	one_page(path, golden, write_sample(path, &options));
	if (!is_told_as_data(path))
		return;
	options.format = SIPINFO_FORMAT_JSON;
	strcpy(strrchr(golden, '.'), ".json");
	one_page(path, golden, write_sample(path, &options));
}

/* The golden file of constructed/486-canonical.sip is constructed/486-canonical.txt. */
static void
each_sample(const char *samples, const char *golden)
{
	DIR *dir = opendir(samples);
	struct dirent *entry;

	if (dir == NULL) {
		perror(samples);
		exit(2);
	}
	if (writes)
		mkdir(golden, 0777);
	while ((entry = readdir(dir)) != NULL) {
		const char *dot = strrchr(entry->d_name, '.');
		char sample[1024], expected[1024];
		struct stat is;

		if (entry->d_name[0] == '.')
			continue;
		snprintf(sample, sizeof sample, "%s/%s", samples, entry->d_name);
		snprintf(expected, sizeof expected, "%s/%s", golden, entry->d_name);
		if (stat(sample, &is) != 0) {
			perror(sample);
			exit(2);
		}
		if (S_ISDIR(is.st_mode)) {
			each_sample(sample, expected);
		} else if (dot != NULL && (strcmp(dot, ".sip") == 0 || strcmp(dot, ".dat") == 0)) {
			one_sample(sample, expected);
		}
	}
	closedir(dir);
}

/* What is asked by number or name: known and unknown, the last of a kind, with and without each part of a page. */
static const struct asked {
	enum { CODE, BRIEF, PAIR, BRIEF_PAIR, MAPPING, CAUSE, WARNING, TAG, TIMER, VENDOR, FINDING, PRODUCT, LINES } kind;
	int a, b;
	const char *name; /* what it is asked by */
	const char *file;
} asked[] = {
	{ CODE, 183, 0, NULL, "code-183" },
	{ CODE, 302, 0, NULL, "code-302" },
	{ CODE, 421, 0, NULL, "code-421" },
	{ CODE, 499, 0, NULL, "code-499-unknown" },
	{ CODE, 503, 0, NULL, "code-503" },
	{ CODE, 603, 0, NULL, "code-603" },
	{ CODE, 700, 0, NULL, "code-700-none" },
	{ BRIEF, 604, 0, NULL, "brief-604" },
	{ BRIEF, 99, 0, NULL, "brief-99-none" },
	{ PAIR, 183, 421, NULL, "pair-183-421" },
	{ PAIR, 407, 401, NULL, "pair-407-401" },
	{ PAIR, 486, 486, NULL, "pair-486-486" },
	{ PAIR, 499, 503, NULL, "pair-499-503" },
	{ PAIR, 700, 200, NULL, "pair-700-200" },
	{ BRIEF_PAIR, 180, 183, NULL, "brief-pair-180-183" },
	{ BRIEF_PAIR, 200, 202, NULL, "brief-pair-200-202" },
	{ BRIEF_PAIR, 302, 301, NULL, "brief-pair-302-301" },
	{ BRIEF_PAIR, 400, 500, NULL, "brief-pair-400-500" },
	{ BRIEF_PAIR, 403, 404, NULL, "brief-pair-403-404" },
	{ BRIEF_PAIR, 408, 504, NULL, "brief-pair-408-504" },
	{ BRIEF_PAIR, 412, 487, NULL, "brief-pair-412-487" },
	{ BRIEF_PAIR, 480, 603, NULL, "brief-pair-480-603" },
	{ BRIEF_PAIR, 500, 503, NULL, "brief-pair-500-503" },
	{ BRIEF_PAIR, 603, 607, NULL, "brief-pair-603-607" },
	{ MAPPING, 180, 0, NULL, "mapping-180-none" },
	{ MAPPING, 404, 0, NULL, "mapping-404" },
	{ MAPPING, 480, 0, NULL, "mapping-480" },
	{ MAPPING, 503, 0, NULL, "mapping-503" },
	{ MAPPING, 699, 0, NULL, "mapping-699" },
	{ MAPPING, 700, 0, NULL, "mapping-700" },
	{ CAUSE, 0, 0, NULL, "cause-0-none" },
	{ CAUSE, 17, 0, NULL, "cause-17" },
	{ CAUSE, 21, 0, NULL, "cause-21" },
	{ CAUSE, 23, 0, NULL, "cause-23" },
	{ CAUSE, 126, 0, NULL, "cause-126-unknown" },
	{ CAUSE, 825, 0, NULL, "cause-825-private" },
	{ CAUSE, 1000, 0, NULL, "cause-1000-unknown" },
	{ WARNING, 304, 0, NULL, "warning-304" },
	{ WARNING, 399, 0, NULL, "warning-399" },
	{ WARNING, 398, 0, NULL, "warning-398-unknown" },
	{ TAG, 0, 0, "100rel", "tag-100rel" },
	{ TAG, 0, 0, "uui", "tag-uui" },
	{ TAG, 0, 0, "x", "tag-unknown" },
	{ TIMER, 0, 0, "B", "timer-b" },
	{ TIMER, 0, 0, "session timer", "timer-session" },
	{ TIMER, 0, 0, "x", "timer-unknown" },
	{ VENDOR, 0, 0, "teams-no-trunk", "vendor-teams" },
	{ VENDOR, 0, 0, "twilio-phrase-cps", "vendor-twilio" },
	{ VENDOR, 0, 0, "oracle-licensed-capacity", "vendor-oracle" },
	{ VENDOR, 0, 0, "x", "vendor-unknown" },
	{ FINDING, SIPINFO_FINDING_UNSUPPORTED_TAG, 0, NULL, "finding" },
	{ FINDING, 9999, 0, NULL, "finding-unknown" },
	{ PRODUCT, 0, 0, "Kamailio", "product-kamailio" },
	{ PRODUCT, 0, 0, "OpenSIPS", "product-opensips" },
	{ PRODUCT, 0, 0, "x", "product-unknown" },
	{ LINES, 0, 0, "  SIP/2.0 486 Busy Here \r\nReason: Q.850;cause=34\nSIP/2.0 486 Busy Here\n"
		       "[1] chan_sip.c: Peer 'a' is now UNREACHABLE!  Last qualify: 7 [2]", "lines" },
	{ LINES, 0, 0, "nothing", "lines-none" },
};

static size_t
write_asked(const struct asked *what, struct sipinfo_options options)
{
	const char *name = what->name;
	size_t n = name != NULL ? strlen(name) : 0;

	options.flags = what->kind == BRIEF || what->kind == BRIEF_PAIR ? SIPINFO_FLAG_BRIEF : 0;
	switch (what->kind) {
	case CODE:
	case BRIEF:
		return sipinfo_describe(what->a, &options, page, sizeof page);
	case PAIR:
	case BRIEF_PAIR:
		return sipinfo_compare(what->a, what->b, &options, page, sizeof page);
	case MAPPING:
		return sipinfo_describe_mapping(what->a, &options, page, sizeof page);
	case CAUSE:
		return sipinfo_describe_cause(what->a, &options, page, sizeof page);
	case WARNING:
		return sipinfo_describe_warning(what->a, &options, page, sizeof page);
	case TAG:
		return sipinfo_describe_tag(sipinfo_tag_from_name(name, n), &options, page, sizeof page);
	case TIMER:
		return sipinfo_describe_timer(sipinfo_timer_from_name(name, n), &options, page, sizeof page);
	case VENDOR:
		return sipinfo_describe_vendor(sipinfo_vendor_from_name(name, n), &options, page, sizeof page);
	case FINDING:
		return sipinfo_describe_finding((enum sipinfo_finding_id)what->a, &options, page, sizeof page);
	case PRODUCT:
		return sipinfo_describe_product(sipinfo_behaviour_from_name(name, n), &options, page, sizeof page);
	case LINES:
		return sipinfo_explain_lines(name, n, &options, page, sizeof page);
	}
	return 0;
}

/* Each as a person reads it, and as data. */
static void
each_asked(const char *golden)
{
	char file[1024];

	snprintf(file, sizeof file, "%s/asked", golden);
	if (writes)
		mkdir(file, 0777);
	for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
		struct sipinfo_options options = { .size = sizeof options, .width = 100 };

		snprintf(file, sizeof file, "%s/asked/%s.txt", golden, asked[i].file);
		one_page(asked[i].file, file, write_asked(&asked[i], options));
		/* data is always whole */
		if (asked[i].kind == BRIEF || asked[i].kind == BRIEF_PAIR)
			continue;
		options.format = SIPINFO_FORMAT_JSON;
		snprintf(file, sizeof file, "%s/asked/%s.json", golden, asked[i].file);
		one_page(asked[i].file, file, write_asked(&asked[i], options));
	}
}

int
main(int argc, char **argv)
{
	writes = argc == 4 && strcmp(argv[1], "--write") == 0;
	if (argc != 3 + writes) {
		fputs("usage: golden [--write] SAMPLES GOLDEN\n", stderr);
		return 2;
	}
	each_sample(argv[1 + writes], argv[2 + writes]);
	each_asked(argv[2 + writes]);
	printf("%d pages, %d differ\n", count, wrong);
	return wrong > 0 || count < 200;
}
