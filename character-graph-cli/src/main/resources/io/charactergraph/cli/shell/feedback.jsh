/set mode graph normal -quiet
/set prompt graph "\ngraph> " "   ...> "
/set truncation graph 10000000
/set mode graph -retain
/set feedback -retain graph
