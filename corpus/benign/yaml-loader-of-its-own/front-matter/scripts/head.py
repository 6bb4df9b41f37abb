import json
import sys

import yaml


class PlainLoader(yaml.SafeLoader):
    def compose_node(self, parent, index):
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("no aliases here")
        return super().compose_node(parent, index)


head = sys.stdin.read().split("---")[1]
print(json.dumps(yaml.load(head, Loader=PlainLoader), default=str))
