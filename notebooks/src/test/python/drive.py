"""Drives a kernel through the Jupyter protocol: one JSON command a line in, one JSON answer a line out.

start NAME | execute CODE | begin CODE | interrupt | finish | complete CODE AT | inspect CODE AT |
is_complete CODE | stop
"""
import json
import queue
import sys
import time

from jupyter_client import KernelManager

manager = None
client = None
pending = None


def start(command):
    global manager, client
    began = time.time()
    manager = KernelManager(kernel_name=command["name"])
    manager.start_kernel(stderr=open(command["errors"], "w"))
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return {"seconds": time.time() - began}


def begin(command):
    global pending
    pending = client.execute(command["code"])
    return {}


def finish(command):
    """Collects what the request caused until the kernel says idle, then its reply."""
    messages = []
    end = time.time() + command.get("timeout", 60)
    while True:
        message = client.get_iopub_msg(timeout=max(0.1, end - time.time()))
        if message["parent_header"].get("msg_id") != pending:
            continue
        kind = message["msg_type"]
        if kind == "status" and message["content"]["execution_state"] == "idle":
            break
        if kind not in ("status", "execute_input"):
            messages.append({"type": kind, "content": message["content"]})
    reply = client.get_shell_msg(timeout=10)
    while reply["parent_header"].get("msg_id") != pending:
        reply = client.get_shell_msg(timeout=10)
    return {"messages": messages, "reply": reply["content"]}


def execute(command):
    begin(command)
    return finish(command)


def interrupt(command):
    manager.interrupt_kernel()
    return {}


def ask(method):
    def answer(command):
        request = getattr(client, method)(command["code"], command["at"]) if "at" in command \
            else getattr(client, method)(command["code"])
        reply = client.get_shell_msg(timeout=30)
        while reply["parent_header"].get("msg_id") != request:
            reply = client.get_shell_msg(timeout=30)
        return {"reply": reply["content"]}
    return answer


def stop(command):
    client.stop_channels()
    manager.shutdown_kernel(now=False)
    return {}


verbs = {"start": start, "begin": begin, "finish": finish, "execute": execute,
         "interrupt": interrupt, "complete": ask("complete"), "inspect": ask("inspect"),
         "is_complete": ask("is_complete"), "stop": stop}

for line in sys.stdin:
    command = json.loads(line)
    try:
        answer = verbs[command["do"]](command)
    except queue.Empty:
        answer = {"failed": "no answer in time"}
    except Exception as error:  # told to the test, which fails with it
        answer = {"failed": repr(error)}
    print(json.dumps(answer), flush=True)
    if command["do"] == "stop":
        break
