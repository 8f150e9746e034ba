/* A pager for what is longer than the screen, as git has one. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command.h"

static pid_t pager;

/* "" and cat mean none. less ends by itself where all fits the screen, keeps colours and leaves the text there. */
static const char *
pager_command(void)
{
	static const char *const names[] = {"SIPINFO_PAGER", "PAGER"};
	const char *command = "if command -v less >/dev/null; then exec less; else exec cat; fi";

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *wish = getenv(names[i]);

		if (wish != NULL) {
			command = wish;
			break;
		}
	}
	return *command == '\0' || strcmp(command, "cat") == 0 ? NULL : command;
}

void
open_pager(void)
{
	const char *command = pager_command();
	int ends[2];

	if (command == NULL || !isatty(STDOUT_FILENO) || pipe(ends) != 0)
		return;
	pager = fork();
	if (pager == 0) {
		dup2(ends[0], STDIN_FILENO);
		close(ends[0]);
		close(ends[1]);
		setenv("LESS", "FRX", 0);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(ends[0]);
	if (pager > 0) {
		/* the reader may leave before the end */
		signal(SIGPIPE, SIG_IGN);
		dup2(ends[1], STDOUT_FILENO);
	}
	close(ends[1]);
}

bool
close_pager(void)
{
	int status = 0;

	if (pager <= 0)
		return false;
	fclose(stdout);
	while (waitpid(pager, &status, 0) < 0 && errno == EINTR)
		continue;
	return true;
}
