/* All of the C library that libsipinfo uses, for WebAssembly: see string.c. */
#ifndef FREESTANDING_STRING_H
#define FREESTANDING_STRING_H

#include <stddef.h>

void *memchr(const void *s, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);
void *memcpy(void *restrict to, const void *restrict from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *s, int c, size_t n);
char *strchr(const char *s, int c);
int strcmp(const char *a, const char *b);
size_t strlen(const char *s);
int strncmp(const char *a, const char *b, size_t n);
size_t strspn(const char *s, const char *set);
size_t strcspn(const char *s, const char *set);
char *strrchr(const char *s, int c);
char *strstr(const char *s, const char *word);

#endif
