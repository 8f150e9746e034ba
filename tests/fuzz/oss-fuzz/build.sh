#!/bin/bash -eu
# Every harness of tests/fuzz, with its corpus and the dictionary. $CC, $CFLAGS, $OUT and the rest come from OSS-Fuzz.
meson setup "$WORK/build" --buildtype plain -Ddefault_library=static -Db_lundef=false \
	-Dtests=disabled -Dtool=disabled -Dexamples=disabled
meson compile -C "$WORK/build"
python3 tests/calls.py . "$WORK/build/every-call.h"
for source in tests/fuzz/fuzz-*.c; do
	name=$(basename "$source" .c)
	# shellcheck disable=SC2086
	$CC $CFLAGS -std=c11 -Iinclude -Ilib -Itests -I"$WORK/build" -I"$WORK/build/include" \
		-I"$WORK/build/include/sipinfo" -I"$WORK/build/lib" -c "$source" -o "$WORK/$name.o"
	# the mutations of messages are for libFuzzer: they ask for its own
	mutate=
	case ${FUZZING_ENGINE-libfuzzer}/$name in
	*/fuzz-document | */fuzz-lookup) ;;
	libfuzzer/*)
		mutate=$WORK/mutate.o
		# shellcheck disable=SC2086
		$CC $CFLAGS -std=c11 -c tests/fuzz/mutate.c -o "$mutate"
		;;
	esac
	# shellcheck disable=SC2086
	$CXX $CXXFLAGS "$WORK/$name.o" $mutate "$WORK/build/lib/libsipinfo.a" $LIB_FUZZING_ENGINE -o "$OUT/$name"
	zip -qj "$OUT/${name}_seed_corpus.zip" "tests/fuzz/corpus/$name"/*
	cp tests/fuzz/sip.dict "$OUT/$name.dict"
	printf '[libfuzzer]\nmax_len = %s\nentropic = 0\n' \
		"$(sed -n 's/.*LONGEST \([0-9]*\).*/\1/p' "$source")" >"$OUT/$name.options"
done
