/**
 * \file
 * What marks a function as part of the library. Every other header includes this one.
 */
#ifndef SIPINFO_EXPORT_H
#define SIPINFO_EXPORT_H

#if defined(_WIN32) && defined(SIPINFO_BUILD_SHARED)
#define SIPINFO_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define SIPINFO_EXPORT __attribute__((visibility("default")))
#else
#define SIPINFO_EXPORT
#endif

#endif
