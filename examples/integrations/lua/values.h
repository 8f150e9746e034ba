/* How values go in and out. */
#ifndef VALUES_H
#define VALUES_H

#include <string.h>

#include <lauxlib.h>
#include <lua.h>
#include <sipinfo/sipinfo.h>

#if LUA_VERSION_NUM > 501
#define lua_objlen lua_rawlen
#endif

/* A handle of the library, told from others by its metatable. */
static void
push_handle(lua_State *L, const void *handle, const char *type)
{
	if (handle == NULL) {
		lua_pushnil(L);
		return;
	}
	*(const void **)lua_newuserdata(L, sizeof handle) = handle;
	luaL_newmetatable(L, type);
	lua_setmetatable(L, -2);
}

static const void *
take_handle(lua_State *L, int at, const char *type)
{
	return lua_isnoneornil(L, at) ? NULL : *(const void **)luaL_checkudata(L, at, type);
}

/* {lang = "ru" or an id, format = sipinfo.FORMAT_HTML, width = 78, flags = sipinfo.FLAG_BOLD} */
static int
option(lua_State *L, int at, const char *name)
{
	int value = 0;
	size_t len;

	if (!lua_istable(L, at))
		return 0;
	lua_getfield(L, at, name);
	if (lua_type(L, -1) == LUA_TNUMBER) {
		value = (int)lua_tointeger(L, -1);
	} else if (lua_type(L, -1) == LUA_TSTRING) {
		name = lua_tolstring(L, -1, &len);
		value = sipinfo_lang_from_name(name, len);
	}
	lua_pop(L, 1);
	return value;
}

static struct sipinfo_options
take_options(lua_State *L, int at)
{
	return (struct sipinfo_options){
		.size = sizeof(struct sipinfo_options),
		.lang = option(L, at, "lang"),
		.format = option(L, at, "format"),
		.width = option(L, at, "width"),
		.flags = (unsigned)option(L, at, "flags"),
	};
}

/* {request = bytes, context_flags = sipinfo.CONTEXT_PASTED} of the same table; the string stays as long as it does */
static struct sipinfo_context
take_context(lua_State *L, int at)
{
	struct sipinfo_context context = {.size = sizeof context, .flags = (unsigned)option(L, at, "context_flags")};

	if (lua_istable(L, at)) {
		lua_getfield(L, at, "request");
		context.request = lua_tolstring(L, -1, &context.request_len);
		lua_pop(L, 1);
	}
	return context;
}

static void
set_string(lua_State *L, const char *name, const char *value, size_t len)
{
	lua_pushlstring(L, value == NULL ? "" : value, len);
	lua_setfield(L, -2, name);
}

static void
set_integer(lua_State *L, const char *name, int64_t value)
{
	lua_pushinteger(L, (lua_Integer)value);
	lua_setfield(L, -2, name);
}

struct collecting {
	lua_State *L; /* on its top is the table of the findings */
	int lang;
};

static bool
collect(const struct sipinfo_finding *finding, void *user)
{
	static const struct {
		const char *name;
		enum sipinfo_text_kind kind;
	} texts[] = {{"summary", SIPINFO_TEXT_SUMMARY}, {"meaning", SIPINFO_TEXT_MEANING}, {"fix", SIPINFO_TEXT_FIX}};
	const struct collecting *all = user;
	lua_State *L = all->L;
	const char *name, *bytes;
	char text[4096];
	size_t len;

	lua_newtable(L);
	lua_pushstring(L, sipinfo_finding_name(sipinfo_finding_kind(finding)));
	lua_setfield(L, -2, "id");
	set_integer(L, "severity", sipinfo_finding_severity(finding));
	lua_pushstring(L, sipinfo_finding_field(finding));
	lua_setfield(L, -2, "field");
	if ((bytes = sipinfo_finding_value(finding, &len)) != NULL)
		set_string(L, "value", bytes, len);
	if (sipinfo_finding_offset(finding) != SIZE_MAX)
		set_integer(L, "offset", (int64_t)sipinfo_finding_offset(finding));
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		len = sipinfo_finding_text(finding, texts[i].kind, all->lang, text, sizeof text);
		set_string(L, texts[i].name, text, len < sizeof text ? len : sizeof text - 1);
	}
	lua_newtable(L);
	for (size_t i = 0; sipinfo_finding_message(finding, i) != 0; i++) {
		lua_pushinteger(L, sipinfo_finding_message(finding, i));
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "messages");
	lua_newtable(L);
	for (size_t i = 0; (name = sipinfo_finding_parameter(finding, i)) != NULL; i++) {
		if ((bytes = sipinfo_finding_string(finding, name, &len)) != NULL)
			set_string(L, name, bytes, len);
		else
			set_integer(L, name, sipinfo_finding_number(finding, name));
	}
	lua_setfield(L, -2, "parameters");
	lua_rawseti(L, -2, (int)lua_objlen(L, -2) + 1);
	return true;
}

/* Adds what to do next to the table on the top. */
static void
set_advice(lua_State *L, const struct sipinfo_advice *advice, int lang)
{
	const char *caller = sipinfo_advice_caller(advice, lang);
	char step[4096];
	size_t len = sipinfo_advice_text(advice, lang, step, sizeof step);

	set_string(L, "step", step, len < sizeof step ? len : sizeof step - 1);
	lua_pushstring(L, caller);
	lua_setfield(L, -2, "caller");
	set_integer(L, "code", advice->code);
	set_integer(L, "told_as", advice->told_as);
	set_integer(L, "cause", advice->cause);
	set_integer(L, "action", advice->action);
	set_integer(L, "flags", advice->flags);
	set_integer(L, "errors", (int64_t)advice->n_errors);
	set_integer(L, "warnings", (int64_t)advice->n_warnings);
	set_integer(L, "method", advice->method);
	if (advice->seconds >= 0)
		set_integer(L, "seconds", advice->seconds);
	lua_newtable(L);
	for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		lua_pushlstring(L, advice->values[i].p, advice->values[i].len);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "values");
}

#endif
