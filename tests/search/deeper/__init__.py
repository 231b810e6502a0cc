"""Tests of newsletter/search/deeper and web/deeper, with a tiny model of random numbers; never the real one."""
