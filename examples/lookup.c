/* Print what the person at the phone should read when a call fails. */
#include <stdio.h>

#include <sipinfo/sipinfo.h>

int
main(void)
{
	int lang = sipinfo_lang_from_name("en-GB", 5);

	printf("%d %s\n", SIPINFO_CODE_BUSY_HERE, sipinfo_phrase(SIPINFO_CODE_BUSY_HERE));
	puts(sipinfo_text(SIPINFO_CODE_BUSY_HERE, SIPINFO_TEXT_CALLER, lang));
	return 0;
}
