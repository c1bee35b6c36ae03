"""Where the database may lie: a path that can be written, on a local disk."""

import errno
import os
import re
import sys
from pathlib import Path, PureWindowsPath

from station.errors import StoreNetworkPathError, StoreUnwritableError
from station.errors.foreign import refused

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = re.compile(
    r"nfs\d?|cifs|smbfs|smb\d|afs|auristorfs|ceph|glusterfs|lustre|gpfs|beegfs|orangefs|ncpfs|davfs"
    r"|fuse\.(sshfs|glusterfs|ceph.*|davfs.*|rclone|s3fs|gvfsd-fuse|curlftpfs|smbnetfs)"
)
_DRIVE_REMOTE = 4  # GetDriveTypeW, fileapi.h


def prepare_place(path: Path) -> None:
    """Creates the folder and the file, readable by this account alone.

    Raises StoreNetworkPathError, StoreUnwritableError.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:  # and no folder
        not_a_folder = NotADirectoryError(errno.ENOTDIR, "")
        raise StoreUnwritableError(path=path, found=refused(not_a_folder)) from error
    except OSError as error:
        raise StoreUnwritableError(path=path, found=refused(error)) from error
    if (network := network_file_system(path.parent.resolve())) is not None:
        raise StoreNetworkPathError(path=path, found=network)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreUnwritableError(path=path, found=refused(error)) from error


def network_file_system(folder: Path) -> str | None:
    """The kind of network file system that a folder lies on, or None. Not told on macOS."""
    if sys.platform == "win32":
        import ctypes

        drive = folder.drive
        remote = is_unc(drive) or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
        return f"the network drive {drive}" if remote else None
    if not _MOUNTS.exists():
        return None
    kind = mounted_kind(folder, _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    return kind if _NETWORK.fullmatch(kind) else None


def is_unc(drive: str) -> bool:
    """Whether a Windows drive is a share: `\\\\server\\share`."""
    return PureWindowsPath(drive).drive.startswith("\\\\")


def mounted_kind(folder: Path, mounts: str) -> str:
    """The file system type of an absolute folder, from the text of mountinfo (proc(5)); '' when no mount holds it."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = Path(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4]))
        # Of mounts on one point, the last one is what is seen.
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[fields.index("-") + 1]
    return kind
