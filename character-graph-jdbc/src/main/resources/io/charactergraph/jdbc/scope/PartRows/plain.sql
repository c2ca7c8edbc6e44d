(select base.* from <base> as base where <arms>) as part
