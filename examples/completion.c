/* Scripts that complete command lines: from the tables of commands and options, and from what is known. */
#include <stdio.h>
#include <string.h>

#include "catalog.h"
#include "command.h"

/* What the value of an option may be; "" where there is no list of it. */
static void
print_values(const char *option)
{
	if (strcmp(option, "format") == 0) {
		fputs("text markdown html json", stdout);
	} else if (strcmp(option, "color") == 0) {
		fputs("auto always never", stdout);
	} else if (strcmp(option, "class") == 0) {
		fputs("1 2 3 4 5 6", stdout);
	} else if (strcmp(option, "lang") == 0) {
		for (int lang = 0; (lang = sipinfo_lang_next(lang)) != 0;)
			printf("%s ", sipinfo_lang_tag(lang));
	} else if (strcmp(option, "profile") == 0) {
		enum sipinfo_profile p = SIPINFO_PROFILE_NONE;

		while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE)
			printf("%s ", sipinfo_vocabulary_name(SIPINFO_VOCABULARY_PROFILE, (int)p));
	}
}

/* What is known of a kind: its numbers, or its names as far as they are one word. */
static void
print_things(const struct subject *subject)
{
	for (int n = 0; (n = subject->next(n)) != 0;) {
		const char *label = subject->label(n);

		/* "Timer B" is found by "B", too */
		if (label != NULL && strncmp(label, "Timer ", 6) == 0)
			label += 6;
		if (label == NULL)
			printf("%d ", n);
		else if (strchr(label, ' ') == NULL)
			printf("%s ", label);
	}
}

static const struct subject *
subject_named(const char *name)
{
	const struct subject *subject;

	for (size_t i = 0; (subject = catalog_subject(i)) != NULL; i++) {
		if (strcmp(subject->name, name) == 0)
			return subject;
	}
	return NULL;
}

static bool
takes_file(const char *command)
{
	return strcmp(command, "explain") == 0 || strcmp(command, "annotate") == 0;
}

/* What follows a command: things, or the shells; files are the shell's. */
static bool
has_words(const char *command)
{
	return subject_named(command) != NULL || strcmp(command, "completion") == 0;
}

static void
print_words(const char *command)
{
	const struct subject *subject = subject_named(command);

	if (subject != NULL)
		print_things(subject);
	else
		fputs("bash zsh fish", stdout);
}

static void
print_commands(void)
{
	for (size_t i = 0; commands[i].name != NULL; i++)
		printf("%s ", commands[i].name);
}

static int
bash(void)
{
	puts("# bash completion for sipinfo\n"
	     "_sipinfo() {\n"
	     "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
	     "\t[[ $cur == = ]] && cur=\n"
	     "\t[[ $prev == = && $COMP_CWORD -ge 2 ]] && prev=${COMP_WORDS[COMP_CWORD-2]}\n"
	     "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	     "\t\t[[ ${COMP_WORDS[i]} != -* ]] && { command=${COMP_WORDS[i]}; break; }\n"
	     "\tdone\n"
	     "\tCOMPREPLY=()\n"
	     "\tcase $prev in");
	for (size_t i = 0; flags[i].name != NULL; i++) {
		if (flags[i].value == NULL)
			continue;
		printf("\t-%c|--%s) COMPREPLY=($(compgen -W '", flags[i].letter, flags[i].name);
		print_values(flags[i].name);
		puts("' -- \"$cur\")); return ;;");
	}
	fputs("\tesac\n\tif [[ $cur == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W '", stdout);
	for (size_t i = 0; flags[i].name != NULL; i++)
		printf("--%s ", flags[i].name);
	puts("' -- \"$cur\"))\n\t\treturn\n\tfi\n\tcase $command in");
	for (size_t i = 0; commands[i].name != NULL; i++) {
		if (takes_file(commands[i].name)) {
			printf("\t%s) COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null ;;\n",
			       commands[i].name);
		} else if (has_words(commands[i].name)) {
			printf("\t%s) COMPREPLY=($(compgen -W '", commands[i].name);
			print_words(commands[i].name);
			puts("' -- \"$cur\")) ;;");
		}
	}
	fputs("\t'') COMPREPLY=($(compgen -W '", stdout);
	print_commands();
	print_things(catalog_subject(0));
	fputs("' -- \"$cur\")) ;;\n\t[0-9]*) COMPREPLY=($(compgen -W '", stdout);
	print_things(catalog_subject(0));
	puts("' -- \"$cur\")) ;;\n\tesac\n}\ncomplete -F _sipinfo sipinfo");
	return FOUND;
}

/* A text between apostrophes: one in it ends them, stands by itself, and begins them again. */
static void
print_quoted(const char *text, const char *special)
{
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			fputs("'\\''", stdout);
		else if (strchr(special, *text) != NULL)
			printf("\\%c", *text);
		else
			putchar(*text);
	}
}

static int
zsh(void)
{
	puts("#compdef sipinfo\n"
	     "# zsh completion for sipinfo\n"
	     "_sipinfo_words() {\n"
	     "\tcase $words[1] in");
	for (size_t i = 0; commands[i].name != NULL; i++) {
		if (takes_file(commands[i].name)) {
			printf("\t%s) _files ;;\n", commands[i].name);
		} else if (has_words(commands[i].name)) {
			printf("\t%s) compadd -- ", commands[i].name);
			print_words(commands[i].name);
			puts(";;");
		}
	}
	fputs("\t[0-9]*) compadd -- ", stdout);
	print_things(catalog_subject(0));
	puts(";;\n\tesac\n}\n_sipinfo_commands() {\n\tlocal -a all\n\tall=(");
	for (size_t i = 0; commands[i].name != NULL; i++) {
		printf("\t\t'%s:", commands[i].name);
		print_quoted(say(commands[i].message), ":");
		puts("'");
	}
	fputs("\t)\n\t_describe command all\n\tcompadd -- ", stdout);
	print_things(catalog_subject(0));
	puts("\n}\n_arguments -S \\");
	for (size_t i = 0; flags[i].name != NULL; i++) {
		const char *text = say(flags[i].message);

		printf("\t'(-%c --%s)'{-%c%s,--%s%s}'[", flags[i].letter, flags[i].name,
		       flags[i].letter, flags[i].value != NULL ? "+" : "", flags[i].name,
		       flags[i].value != NULL ? "=" : "");
		print_quoted(text, "[]:");
		putchar(']');
		if (flags[i].value != NULL) {
			printf(":%s:(", flags[i].value);
			print_values(flags[i].name);
			putchar(')');
		}
		puts("' \\");
	}
	puts("\t'1: :_sipinfo_commands' '*:: :_sipinfo_words'");
	return FOUND;
}

static int
fish(void)
{
	puts("# fish completion for sipinfo\ncomplete -c sipinfo -f");
	for (size_t i = 0; flags[i].name != NULL; i++) {
		printf("complete -c sipinfo -s %c -l %s", flags[i].letter, flags[i].name);
		if (flags[i].value != NULL) {
			fputs(" -x -a '", stdout);
			print_values(flags[i].name);
			putchar('\'');
		}
		fputs(" -d '", stdout);
		print_quoted(say(flags[i].message), "");
		puts("'");
	}
	for (size_t i = 0; commands[i].name != NULL; i++) {
		printf("complete -c sipinfo -n __fish_use_subcommand -a %s -d '", commands[i].name);
		print_quoted(say(commands[i].message), "");
		puts("'");
		if (takes_file(commands[i].name)) {
			printf("complete -c sipinfo -n '__fish_seen_subcommand_from %s' -F\n",
			       commands[i].name);
		} else if (has_words(commands[i].name)) {
			printf("complete -c sipinfo -n '__fish_seen_subcommand_from %s' -a '",
			       commands[i].name);
			print_words(commands[i].name);
			puts("'");
		}
	}
	fputs("complete -c sipinfo -n __fish_use_subcommand -a '", stdout);
	print_things(catalog_subject(0));
	puts("'");
	return FOUND;
}

int
print_completion(const char *shell)
{
	if (strcmp(shell, "bash") == 0)
		return bash();
	if (strcmp(shell, "zsh") == 0)
		return zsh();
	if (strcmp(shell, "fish") == 0)
		return fish();
	return fail(FAILED, MESSAGE_NO_SHELL, shell);
}
