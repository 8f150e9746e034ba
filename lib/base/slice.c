#include "base/slice.h"

#define T BYTE_TOKEN
#define P BYTE_PLAIN
#define W BYTE_PROSE
#define U BYTE_URI
#define A (T | P | W | U)

const uint16_t sipinfo_slice_bytes[256] = {
	['\t'] = BYTE_LWS, ['\n'] = BYTE_LWS, ['\r'] = BYTE_LWS, [' '] = BYTE_LWS | P | W,
	['!'] = T | P | W | U, ['"'] = BYTE_OPENS | BYTE_ENDS_QUOTE | W, ['#'] = P | U,
	['$'] = P | W | U, ['%'] = T | P | W | U, ['&'] = U, ['\''] = T | W | U,
	['('] = BYTE_OPENS | P | W | U, [')'] = P | W | U, ['*'] = T | P | U,
	['+'] = T | P | W | U, [','] = BYTE_COMMA | P | W | U, ['-'] = T | P | W | U,
	['.'] = T | P | U, ['/'] = P | W | U, ['0'] = A, ['1'] = A, ['2'] = A, ['3'] = A,
	['4'] = A, ['5'] = A, ['6'] = A, ['7'] = A, ['8'] = A, ['9'] = A, [':'] = P | U,
	[';'] = BYTE_SEMICOLON | P | W | U, ['<'] = BYTE_OPENS, ['='] = BYTE_EQUALS | P | W | U,
	['>'] = W, ['?'] = P | W | U, ['@'] = P | U, ['A'] = A, ['B'] = A, ['C'] = A, ['D'] = A,
	['E'] = A, ['F'] = A, ['G'] = A, ['H'] = A, ['I'] = A, ['J'] = A, ['K'] = A, ['L'] = A,
	['M'] = A, ['N'] = A, ['O'] = A, ['P'] = A, ['Q'] = A, ['R'] = A, ['S'] = A, ['T'] = A,
	['U'] = A, ['V'] = A, ['W'] = A, ['X'] = A, ['Y'] = A, ['Z'] = A, ['['] = P | U,
	['\\'] = BYTE_ENDS_QUOTE, [']'] = P | U, ['^'] = P | W, ['_'] = T | P | U, ['`'] = T | P,
	['a'] = A, ['b'] = A, ['c'] = A, ['d'] = A, ['e'] = A, ['f'] = A, ['g'] = A, ['h'] = A,
	['i'] = A, ['j'] = A, ['k'] = A, ['l'] = A, ['m'] = A, ['n'] = A, ['o'] = A, ['p'] = A,
	['q'] = A, ['r'] = A, ['s'] = A, ['t'] = A, ['u'] = A, ['v'] = A, ['w'] = A, ['x'] = A,
	['y'] = A, ['z'] = A, ['{'] = P | W, ['|'] = P, ['}'] = P | W, ['~'] = T | P | U,
};

#undef A
#undef U
#undef W
#undef P
#undef T
