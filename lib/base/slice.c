#include "base/slice.h"

#define P BYTE_PLAIN
#define T (BYTE_TOKEN | P)

const uint8_t sipinfo_slice_bytes[256] = {
	['\t'] = BYTE_LWS, ['\n'] = BYTE_LWS, ['\r'] = BYTE_LWS, [' '] = BYTE_LWS | P,
	['!'] = T, ['"'] = BYTE_OPENS | BYTE_ENDS_QUOTE, ['#'] = P, ['$'] = P, ['%'] = T,
	['\''] = BYTE_TOKEN, ['('] = BYTE_OPENS | P, [')'] = P, ['*'] = T, ['+'] = T,
	[','] = BYTE_COMMA | P, ['-'] = T, ['.'] = T, ['/'] = P, ['0'] = T, ['1'] = T,
	['2'] = T, ['3'] = T, ['4'] = T, ['5'] = T, ['6'] = T, ['7'] = T, ['8'] = T, ['9'] = T,
	[':'] = P, [';'] = BYTE_SEMICOLON | P, ['<'] = BYTE_OPENS, ['='] = BYTE_EQUALS | P,
	['?'] = P, ['@'] = P, ['A'] = T, ['B'] = T, ['C'] = T, ['D'] = T, ['E'] = T, ['F'] = T,
	['G'] = T, ['H'] = T, ['I'] = T, ['J'] = T, ['K'] = T, ['L'] = T, ['M'] = T, ['N'] = T,
	['O'] = T, ['P'] = T, ['Q'] = T, ['R'] = T, ['S'] = T, ['T'] = T, ['U'] = T, ['V'] = T,
	['W'] = T, ['X'] = T, ['Y'] = T, ['Z'] = T, ['['] = P, ['\\'] = BYTE_ENDS_QUOTE,
	[']'] = P, ['^'] = P, ['_'] = T, ['`'] = T, ['a'] = T, ['b'] = T, ['c'] = T, ['d'] = T,
	['e'] = T, ['f'] = T, ['g'] = T, ['h'] = T, ['i'] = T, ['j'] = T, ['k'] = T, ['l'] = T,
	['m'] = T, ['n'] = T, ['o'] = T, ['p'] = T, ['q'] = T, ['r'] = T, ['s'] = T, ['t'] = T,
	['u'] = T, ['v'] = T, ['w'] = T, ['x'] = T, ['y'] = T, ['z'] = T, ['{'] = P, ['|'] = P,
	['}'] = P, ['~'] = T,
};

#undef P
#undef T
