/*
 * libsipinfo for Lua 5.1 to 5.4.
 *
 *     python3 generate.py /usr/include > interface.h
 *     cc -shared -fPIC sipinfo.c -o sipinfo.so $(pkg-config --cflags lua5.4) $(pkg-config --cflags --libs sipinfo)
 *
 *     local sipinfo = require "sipinfo"
 *     print((sipinfo.text(486, sipinfo.TEXT_CALLER, sipinfo.lang_from_name("ru"))))
 *     print(sipinfo.explain(message, {lang = "ru", width = 78}))
 *
 * A plain function is the C function (interface.h); what takes structs and callbacks in C is below.
 */
#include "call.h"
#include "interface.h"
#include "values.h"

static int
explain(lua_State *L)
{
	struct sipinfo_options options = take_options(L, 2);
	struct sipinfo_context context = take_context(L, 2);
	size_t len, needed;
	const char *message = luaL_optlstring(L, 1, NULL, &len);
	char *buf;

	needed = sipinfo_explain(message, len, &context, &options, NULL, 0);
	buf = lua_newuserdata(L, needed + 1);
	sipinfo_explain(message, len, &context, &options, buf, needed + 1);
	lua_pushlstring(L, buf, needed);
	return 1;
}

/* {code =, action =, step =, caller =, seconds =, values = {}, findings = {{id =, severity =, summary =, fix =}}} */
static int
diagnose(lua_State *L)
{
	struct sipinfo_context context = take_context(L, 2);
	struct sipinfo_advice advice = {.size = sizeof advice};
	struct collecting all = {L, option(L, 2, "lang")};
	size_t len;
	const char *message = luaL_checklstring(L, 1, &len);

	lua_newtable(L);
	lua_newtable(L);
	sipinfo_diagnose(message, len, &context, &advice, collect, &all);
	lua_setfield(L, -2, "findings");
	set_advice(L, &advice, all.lang);
	return 1;
}

/* best_response({486, 404}): the code, and its place in the table or nil */
static int
best_response(lua_State *L)
{
	int codes[256];
	size_t n = 0, which;

	luaL_checktype(L, 1, LUA_TTABLE);
	for (; n < sizeof codes / sizeof codes[0] && n < lua_objlen(L, 1); n++) {
		lua_rawgeti(L, 1, (int)n + 1);
		codes[n] = (int)lua_tointeger(L, -1);
		lua_pop(L, 1);
	}
	lua_pushinteger(L, sipinfo_best_response(codes, n, &which));
	if (which < n)
		lua_pushinteger(L, (lua_Integer)which + 1);
	else
		lua_pushnil(L);
	return 2;
}

static int
message_call_id(lua_State *L)
{
	size_t len, id_len = 0;
	const char *message = luaL_checklstring(L, 1, &len);
	const char *id = sipinfo_message_call_id(message, len, &id_len);

	return push_bytes(L, id, id_len);
}

/* lines(text, lang): what the lines of a log say, as {{name =, code =, cause =, summary =, fix =, first =, last =}} */
static int
lines(lua_State *L)
{
	struct sipinfo_line line = {.size = sizeof line};
	size_t len;
	const char *text = luaL_checklstring(L, 1, &len);
	int lang = (int)luaL_optinteger(L, 2, 0), n = 0;

	lua_newtable(L);
	for (size_t at = 0; sipinfo_line_find(text, len, at, &line); at = line.offset + line.length) {
		const char *name = sipinfo_line_kind_name(line.kind);
		const char *summary = sipinfo_line_text(&line, SIPINFO_TEXT_SUMMARY, lang);
		const char *fix = sipinfo_line_text(&line, SIPINFO_TEXT_FIX, lang);

		lua_newtable(L);
		set_string(L, "name", name, strlen(name));
		set_string(L, "summary", summary, strlen(summary));
		set_string(L, "fix", fix, strlen(fix));
		set_integer(L, "code", line.code);
		set_integer(L, "cause", line.cause);
		set_integer(L, "first", (int64_t)line.offset + 1);
		set_integer(L, "last", (int64_t)(line.offset + line.length));
		lua_rawseti(L, -2, ++n);
	}
	return 1;
}

/*
 * messages(text): the SIP messages of a trace, each as a table that call:add() takes:
 * {bytes =, time =, stamp =, source =, destination =, way =, form =, context_flags =}
 */
static int
messages(lua_State *L)
{
	struct sipinfo_trace trace = {.size = sizeof trace};
	struct sipinfo_trace_message message = {.size = sizeof message};
	size_t len, size;
	const char *text = luaL_checklstring(L, 1, &len);
	char *buf;
	int n = 0;

	size = len < SIPINFO_TRACE_LONGEST ? len : SIPINFO_TRACE_LONGEST;
	buf = lua_newuserdata(L, size + 1);
	lua_newtable(L);
	while (sipinfo_trace_read(&trace, text, len, false, buf, size, &message) == SIPINFO_TRACE_RESULT_MESSAGE) {
		lua_newtable(L);
		set_string(L, "bytes", buf, message.len);
		set_string(L, "stamp", message.time, strlen(message.time));
		if (message.milliseconds >= 0)
			set_integer(L, "time", message.milliseconds);
		set_string(L, "source", message.source, strlen(message.source));
		set_string(L, "destination", message.destination, strlen(message.destination));
		set_integer(L, "form", message.form);
		set_integer(L, "way", message.direction);
		set_integer(L, "context_flags", message.context_flags);
		lua_rawseti(L, -2, ++n);
		text += trace.used;
		len -= trace.used;
	}
	return 1;
}

static const luaL_Reg by_hand[] = {
	{"best_response", best_response}, {"call", call_new},   {"diagnose", diagnose},
	{"explain", explain},             {"lines", lines},     {"message_call_id", message_call_id},
	{"messages", messages},           {NULL, NULL},
};

static void
add_functions(lua_State *L, const luaL_Reg *functions)
{
	for (; functions->name != NULL; functions++) {
		lua_pushcfunction(L, functions->func);
		lua_setfield(L, -2, functions->name);
	}
}

int
luaopen_sipinfo(lua_State *L);

int
luaopen_sipinfo(lua_State *L)
{
	luaL_newmetatable(L, CALL_TYPE);
	add_functions(L, call_methods);
	lua_pushvalue(L, -1);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
	lua_newtable(L);
	add_functions(L, plain);
	add_functions(L, by_hand);
	for (size_t i = 0; constants[i].name != NULL; i++)
		set_integer(L, constants[i].name, constants[i].value);
	return 1;
}
