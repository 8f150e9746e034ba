/* A call as an object: local call = sipinfo.call(); call:add(bytes, {time = 1500, way = sipinfo.WAY_SENT}) */
#ifndef CALL_H
#define CALL_H

#include <stdlib.h>

#include "values.h"

#define CALL_TYPE "sipinfo_call"

static struct sipinfo_call *
take_call(lua_State *L)
{
	return *(struct sipinfo_call **)luaL_checkudata(L, 1, CALL_TYPE);
}

/* The memory of a call is aligned as malloc() does it, which that of Lua is not. */
static int
call_new(lua_State *L)
{
	struct sipinfo_call **call = lua_newuserdata(L, sizeof *call);

	*call = NULL;
	luaL_newmetatable(L, CALL_TYPE);
	lua_setmetatable(L, -2);
	*call = sipinfo_call_begin(malloc(sipinfo_call_size()), sipinfo_call_size());
	return *call == NULL ? luaL_error(L, "no memory") : 1;
}

static int
call_free(lua_State *L)
{
	struct sipinfo_call **call = luaL_checkudata(L, 1, CALL_TYPE);

	free(*call);
	*call = NULL;
	return 0;
}

/* What is added is copied by the library: it need not stay. */
static int
call_add(lua_State *L)
{
	struct sipinfo_call *call = take_call(L);
	struct sipinfo_message message = {.size = sizeof message, .time = -1};

	message.bytes = luaL_checklstring(L, 2, &message.len);
	if (lua_istable(L, 3)) {
		lua_getfield(L, 3, "time");
		if (lua_isnumber(L, -1))
			message.time = (int64_t)lua_tonumber(L, -1);
		lua_getfield(L, 3, "source");
		message.source = lua_tolstring(L, -1, &message.source_len);
		lua_getfield(L, 3, "destination");
		message.destination = lua_tolstring(L, -1, &message.destination_len);
		message.number = (uint32_t)option(L, 3, "number");
		message.way = option(L, 3, "way");
		message.flags = (unsigned)option(L, 3, "context_flags");
	}
	lua_pushboolean(L, sipinfo_call_add(call, &message));
	return 1;
}

static int
call_explain(lua_State *L)
{
	struct sipinfo_call *call = take_call(L);
	struct sipinfo_options options = take_options(L, 2);
	size_t needed = sipinfo_explain_call(call, &options, NULL, 0);
	char *buf = lua_newuserdata(L, needed + 1);

	sipinfo_explain_call(call, &options, buf, needed + 1);
	lua_pushlstring(L, buf, needed);
	return 1;
}

static int
call_text(lua_State *L)
{
	char text[4096];
	size_t len = sipinfo_call_text(take_call(L), (enum sipinfo_text_kind)luaL_optinteger(L, 2, 0),
				       (int)luaL_optinteger(L, 3, 0), text, sizeof text);

	lua_pushlstring(L, text, len < sizeof text ? len : sizeof text - 1);
	return 1;
}

static int
call_diagnose(lua_State *L)
{
	struct sipinfo_call *call = take_call(L);
	struct sipinfo_advice advice = {.size = sizeof advice};
	struct collecting all = {L, option(L, 2, "lang")};

	lua_newtable(L);
	lua_newtable(L);
	sipinfo_call_diagnose(call, &advice, collect, &all);
	lua_setfield(L, -2, "findings");
	set_advice(L, &advice, all.lang);
	return 1;
}

static int
call_result(lua_State *L)
{
	lua_pushinteger(L, sipinfo_call_result(take_call(L)));
	return 1;
}

static int
call_messages(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)sipinfo_call_messages(take_call(L)));
	return 1;
}

static int
push_bytes(lua_State *L, const char *bytes, size_t len)
{
	if (bytes == NULL)
		lua_pushnil(L);
	else
		lua_pushlstring(L, bytes, len);
	return 1;
}

static int
call_from(lua_State *L)
{
	size_t len = 0;
	const char *bytes = sipinfo_call_from(take_call(L), &len);

	return push_bytes(L, bytes, len);
}

static int
call_to(lua_State *L)
{
	size_t len = 0;
	const char *bytes = sipinfo_call_to(take_call(L), &len);

	return push_bytes(L, bytes, len);
}

static int
call_id(lua_State *L)
{
	size_t len = 0;
	const char *bytes = sipinfo_call_id(take_call(L), &len);

	return push_bytes(L, bytes, len);
}

static const luaL_Reg call_methods[] = {
	{"add", call_add},       {"explain", call_explain}, {"text", call_text},         {"diagnose", call_diagnose},
	{"result", call_result}, {"from", call_from},       {"messages", call_messages}, {"to", call_to},
	{"id", call_id},         {"__gc", call_free},       {NULL, NULL},
};

#endif
